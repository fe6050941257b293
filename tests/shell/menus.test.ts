import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { commands } from '../../shared/commands/table.ts'
import { shellBed } from './bed.ts'
import { zoosText } from './zoos.ts'

const bed = shellBed('built window')
const zoos = bed.file('zoos.argmap', zoosText)
const parks = (page: Page) => page.locator('[data-claim=parks]')
const selectedText = (field: HTMLElement | SVGElement): string =>
  field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : ''

test('the menu bar shows the keys in Electron’s words, and what the system expects', async () => {
  const { shell } = await bed.start()
  await expect
    .poll(() => shell.ask('menuLines'))
    .toEqual(
      expect.arrayContaining([
        'File',
        '  New map CommandOrControl+N',
        '  Open Recent',
        '  Save as… CommandOrControl+Shift+S',
        '  close',
        '  quit',
        'Edit',
        '  Cut CommandOrControl+X',
        '  Move left CommandOrControl+Left',
        'Claim',
        'Selection',
        'View',
        '  togglefullscreen',
        'Help',
      ]),
    )
})

test('the menu bar shows the keys that the person gave to commands', async () => {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await page.keyboard.press('?')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^New claim: / })
    .press('Enter')
  await page.keyboard.press('Control+Shift+F7')
  const line = async () => (await shell.ask('menuLines')).find((one) => one.startsWith('  New claim'))
  await expect.poll(line).toBe('  New claim CommandOrControl+Shift+F7')
  await page.getByRole('button', { name: 'Reset all keys' }).click()
  await expect.poll(line).toBe('  New claim C')
})

test('on a Mac its own menus stand round ours, and only ⌘ keys are shown', async () => {
  const { shell } = await bed.startOnMac()
  const bar = await shell.ask('menuLines')
  expect(bar.filter((line) => !line.startsWith(' '))).toEqual([
    'appMenu',
    'File',
    'Edit',
    'Claim',
    'Selection',
    'View',
    'windowMenu',
    'Help',
  ])
  expect(bar).toEqual(expect.arrayContaining(['  Save CommandOrControl+S', '  Support this claim', '  close']))
  expect(bar).not.toContain('  quit')
})

test('every command stands under its label, in parts with a line between them', async () => {
  const { shell } = await bed.start()
  const bar = await shell.ask('menuLines')
  for (const { id, label } of commands)
    if (id !== 'help.menu')
      expect(
        bar.some((line) => line.startsWith(`  ${label}`)),
        id,
      ).toBe(true)
  // A lone & would underline the letter after it.
  expect(commands.filter(({ label }) => label.includes('&'))).toEqual([])
  const isLine = (line: string | undefined) => line?.trim() === 'separator'
  for (const [index, line] of bar.entries())
    if (isLine(line)) {
      expect(isLine(bar[index + 1])).toBe(false)
      expect(bar[index + 1]).toMatch(/^ /)
    }
})

test('New map opens a window of its own, but from the start screen in place', async () => {
  const { shell, page } = await bed.start()
  const untitled = (where: Page) => where.getByRole('heading', { name: 'Untitled.argmap' })
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await shell.ask('chooseMenu', 'file.new', 1)
  await untitled(page).waitFor()
  await page.keyboard.press('Control+n')
  await untitled(await shell.page(2)).waitFor()
})

test('cut, copy and paste are the browser’s own; delete and undo are the session’s', async () => {
  const { shell, page } = await bed.start(zoos)
  await parks(page).waitFor()
  for (const edit of ['cut', 'copy', 'paste']) await shell.ask('chooseMenu', `edit.${edit}`, 1)
  await expect.poll(() => shell.noted('edit')).toEqual(['cut', 'copy', 'paste'])
  await parks(page).click()
  await shell.ask('chooseMenu', 'edit.delete', 1)
  await parks(page).waitFor({ state: 'detached' })
  await shell.ask('chooseMenu', 'edit.undo', 1)
  await parks(page).waitFor()
})

test('in a field, select all and undo are the field’s', async () => {
  const { shell, page } = await bed.start(zoos)
  await parks(page).waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('park')
  await shell.ask('chooseMenu', 'selection.all', 1)
  const field = page.locator('input:focus')
  // The choice comes from another process than the keys, so nothing orders them but waiting for it.
  await expect.poll(() => field.evaluate(selectedText)).toBe('park')
  await page.keyboard.type('zoo')
  await expect.poll(() => field.inputValue()).toBe('zoo')
  await shell.ask('chooseMenu', 'edit.undo', 1)
  await expect.poll(() => field.inputValue()).not.toBe('zoo')
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(2)
})

test('a closed map’s file is opened anew in the window that it left', async () => {
  const { shell, page } = await bed.start(zoos)
  await parks(page).waitFor()
  await shell.ask('chooseMenu', 'file.close', 1)
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await expect.poll(() => shell.noted('title').at(-1)).toBe('Rejoinder')
  await shell.ask('secondInstance', { files: [zoos] })
  await parks(page).waitFor()
  expect(shell.noted('window')).toHaveLength(1)
})
