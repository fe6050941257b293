import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { WINDOW_ORIGIN } from './launch.ts'
import { change, changedText, zoosText } from './zoos.ts'

const bed = shellBed('built window')
const read = (file: string) => readFileSync(file, 'utf8')

const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
const question = (page: Page) => page.getByRole('alertdialog')
const press = (page: Page, name: string) => question(page).getByRole('button', { name, exact: true }).click()

/** The window on a file of this name, with unsaved changes. */
async function changed(name: string) {
  const file = bed.file(name, zoosText)
  const started = await bed.start(file)
  await change(started.page)
  await unsaved(started.page).waitFor()
  await expect.poll(() => started.shell.noted('title').at(-1)).toContain('•')
  return { ...started, file }
}

test('a window without unsaved changes goes unasked', async () => {
  const { shell, page } = await bed.start(bed.file('same.argmap', zoosText))
  await page.locator('[data-claim=parks]').waitFor()
  await shell.ask('closeWindow', 1).catch(() => 'it ended before it could answer')
  await expect.poll(() => shell.exitCode).toBe(0)
})

test('a window with unsaved changes asks: cancel, then save', async () => {
  const { shell, page, file } = await changed('save.argmap')
  await shell.ask('closeWindow', 1)
  await question(page).getByText('Save changes to “save.argmap”?').waitFor()
  await question(page).locator(':focus').waitFor()
  await page.keyboard.press('Escape')
  await question(page).waitFor({ state: 'detached' })
  expect([read(file), await unsaved(page).count()]).toEqual([zoosText, 1])
  await shell.ask('closeWindow', 1)
  // Its keys act once it has the focus.
  await question(page).locator(':focus').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect(read(file)).toBe(changedText)
})

test('and without saving', async () => {
  const { shell, page, file } = await changed('lose.argmap')
  await shell.ask('closeWindow', 1)
  await press(page, 'Don’t save')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect(read(file)).toBe(zoosText)
})

test('a save that fails keeps the window', async () => {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C5]').click()
  await page.keyboard.press('Delete')
  await unsaved(page).waitFor()
  await expect.poll(() => shell.noted('title').at(-1)).toContain('•')
  await shell.ask('choose', `${bed.folder}/nowhere/zoos.argmap`)
  await shell.ask('closeWindow', 1)
  await press(page, 'Save')
  await page.getByRole('alert').waitFor()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('zoos.argmap')
  await expect.poll(() => unsaved(page).count()).toBe(1)
})

test('quitting asks one window after the other, and a cancel stops it', async () => {
  const { shell, page, file } = await changed('one.argmap')
  const other = bed.file('two.argmap', zoosText)
  await shell.ask('secondInstance', { files: [other] })
  const second = await shell.page(2)
  await change(second)
  await unsaved(second).waitFor()
  await expect.poll(() => shell.noted('title').at(-1)).toContain('• two')
  await shell.ask('quit')
  await question(page).waitFor()
  await expect.poll(() => question(second).count()).toBe(0)
  await press(page, 'Don’t save')
  await question(second).waitFor()
  await press(second, 'Cancel')
  await question(second).waitFor({ state: 'detached' })
  expect([await unsaved(page).count(), await unsaved(second).count()]).toEqual([1, 1])
  await shell.ask('quit')
  await press(page, 'Save')
  await press(second, 'Save')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect([read(file), read(other)]).toEqual([changedText, changedText])
})

test('what was changed while another window was asked about is asked about too', async () => {
  const { shell, page, file } = await changed('first.argmap')
  await shell.ask('secondInstance', { files: [bed.file('second.argmap', zoosText)] })
  const second = await shell.page(2)
  await change(second)
  await expect.poll(() => shell.noted('title').at(-1)).toContain('• second')
  await shell.ask('quit')
  await press(page, 'Save')
  await question(second).waitFor()
  await page.keyboard.press('Control+z')
  await unsaved(page).waitFor()
  await press(second, 'Don’t save')
  await question(page).waitFor()
  await press(page, 'Save')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect(read(file)).toBe(zoosText)
})

test('a change that the shell has not heard of yet is asked about all the same', async () => {
  const { shell, page } = await changed('late.argmap')
  const own = { origin: WINDOW_ORIGIN, isInside: false }
  await shell.ask('invoke', 1, own, 'window.title', { title: 'late.argmap', unsaved: false, handle: null })
  await shell.ask('closeWindow', 1)
  await press(page, 'Don’t save')
  await expect.poll(() => shell.exitCode).toBe(0)
})

test('a window that is closed while it is being saved goes unasked, once it is saved', async () => {
  const { shell, page, file } = await changed('busy.argmap')
  await page.keyboard.press('Control+s')
  await shell.ask('closeWindow', 1).catch(() => 'it ended before it could answer')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect(read(file)).toBe(changedText)
})

test('a page with unsaved changes holds on to them; loaded anew all the same, it can be closed', async () => {
  const { shell, page } = await changed('reload.argmap')
  await shell.ask('closeWindow', 1)
  await question(page).waitFor()
  const held: string[] = []
  page.on('dialog', async (dialog) => {
    held.push(dialog.type())
    await dialog.accept()
  })
  await expect.poll(bed.kept).toHaveLength(1)
  await shell.ask('reload', 1)
  await page.locator('[data-claim=zoos]').waitFor()
  await expect.poll(() => page.locator('[data-claim=parks]').count()).toBe(0)
  expect(held).toEqual(['beforeunload'])
  await shell.ask('closeWindow', 1)
  await question(page).getByRole('button', { name: 'Don’t save' }).click()
  await expect.poll(() => shell.exitCode).toBe(0)
})

test('a crashed page opens again with what was unsaved, or its window goes', async () => {
  const { shell, page } = await changed('crashed.argmap')
  await expect.poll(bed.kept).toHaveLength(1)
  await shell.ask('press', 'Open again')
  page.on('dialog', (dialog) => dialog.accept())
  await shell.ask('crash', 1)
  await page.locator('[data-claim=zoos]').waitFor()
  await expect.poll(() => page.locator('[data-claim=parks]').count()).toBe(0)
  await shell.ask('press', 'Close the window')
  await shell.ask('crash', 1)
  await expect.poll(() => shell.exitCode).toBe(0)
  // The next start offers it.
  expect(bed.kept()).toHaveLength(1)
})

test('a page that says nothing doesn’t hold its window', async () => {
  const { shell, page } = await bed.start()
  await page.evaluate(() => globalThis.rejoinderHost?.showTitle('Zoos', true, null))
  await expect.poll(() => shell.noted('title').at(-1)).toContain('•')
  await shell.ask('press', 'Close without saving')
  await page.goto('about:blank')
  await shell.ask('closeWindow', 1)
  await expect.poll(() => shell.exitCode).toBe(0)
})
