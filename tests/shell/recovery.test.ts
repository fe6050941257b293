import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { change, changedText, zoosText } from './zoos.ts'

const bed = shellBed('built window')

/** A change is on the disk so soon, ms. */
const PROMISED = 2_000

const offered = (page: Page) => page.getByRole('region', { name: 'Not saved yet' })
const row = (page: Page, name: string) => offered(page).getByRole('button', { name: new RegExp(`^${name}`) })
const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
test('what was changed two seconds before a kill is offered by the next start, and saved where it came from', async () => {
  const file = bed.file('killed.argmap', zoosText)
  const { shell, page } = await bed.start(file)
  await change(page)
  await sleep(PROMISED)
  await shell.kill()
  expect(readFileSync(file, 'utf8')).toBe(zoosText)

  const next = await bed.start()
  await row(next.page, 'killed').click()
  await next.page.locator('[data-claim=zoos]').waitFor()
  await expect.poll(() => next.page.locator('[data-claim=parks]').count()).toBe(0)
  await unsaved(next.page).waitFor()
  await next.page.keyboard.press('Control+s')
  await unsaved(next.page).waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).toBe(changedText)
  await expect.poll(bed.kept, { timeout: 20_000 }).toEqual([])
})

test('a kill amid typing that never pauses loses two seconds at most, of a map that has no file too', async () => {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: /^New map/ }).click()
  await page.getByText('Type a claim').waitFor()
  const typed: { readonly at: number; readonly text: string }[] = []
  let text = ''
  const end = Date.now() + 5_000
  while (Date.now() < end) {
    const letter = String.fromCharCode(97 + (text.length % 26))
    await page.keyboard.type(letter)
    text += letter
    typed.push({ at: Date.now(), text })
    await sleep(40)
  }
  const killedAt = Date.now()
  await shell.kill()
  const due = typed.findLast(({ at }) => at <= killedAt - PROMISED)?.text ?? ''
  expect(due).not.toBe('')

  const next = await bed.start()
  await row(next.page, 'Untitled').click()
  const found = (await next.page.locator('[data-claim]').first().textContent()) ?? ''
  expect(found.replace(/\s/g, '')).toContain(due)
})

test('what was saved, or given up when its window was closed, is not offered', async () => {
  const file = bed.file('settled.argmap', zoosText)
  const { shell, page } = await bed.start(file)
  await change(page)
  await expect.poll(bed.kept, { timeout: 20_000 }).not.toEqual([])
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
  await expect.poll(bed.kept, { timeout: 20_000 }).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(bed.kept, { timeout: 20_000 }).not.toEqual([])
  void shell.ask('closeWindow', 1)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Don’t save' }).click()
  await expect.poll(bed.kept, { timeout: 20_000 }).toEqual([])
})

test.each(['in place', 'elsewhere'])(
  'nothing older than its file is offered, however soon after a save %s the kill comes',
  async (where) => {
    const file = bed.file('soon.argmap', zoosText)
    const place = where === 'in place' ? file : path.join(bed.folder, 'elsewhere.argmap')
    const { shell, page } = await bed.start(file)
    await shell.ask('choose', place)
    // As the window asks, but for its last word, that nothing is unsaved: the kill comes before it.
    await page.evaluate(
      async ([text, isInPlace]) => {
        const host = globalThis.rejoinderHost
        const encode = (words: string) => new TextEncoder().encode(words)
        const opened = await host?.initialFile()
        const handle = opened?.done ? (opened.value?.handle ?? null) : null
        await host?.keepUnsaved('soon.argmap', handle, encode('older'))
        if (isInPlace && handle !== null) await host?.saveFile(handle, encode(text), true)
        else await host?.saveFileAs('elsewhere.argmap', encode(text))
      },
      [changedText, where === 'in place'] as const,
    )
    expect([readFileSync(place, 'utf8'), bed.kept().length]).toEqual([changedText, 1])
    await shell.kill()
    const next = await bed.start()
    const list = await next.page.evaluate(() => globalThis.rejoinderHost?.unsavedMaps())
    expect([list, bed.kept()]).toEqual([{ done: true, value: [] }, []])
  },
)

test('what can’t be kept for after a crash is told, once, with a way on', async () => {
  const { page } = await bed.start(bed.file('unkept.argmap', zoosText))
  await page.locator('[data-claim=zoos]').waitFor()
  // Where the folder should be, something else is.
  writeFileSync(path.join(bed.folder, 'userData/unsaved'), '')
  await change(page)
  const alert = page.getByRole('alert')
  await expect.poll(() => alert.textContent()).toContain("What you change in “unkept.argmap” can't be kept")
  await alert.getByRole('button', { name: 'Save', exact: true }).click()
  await unsaved(page).waitFor({ state: 'detached' })
  await expect.poll(() => alert.count()).toBe(0)
})

test('what its file holds by now is not offered, and a damaged one disturbs nobody', async () => {
  const file = bed.file('same.argmap', zoosText)
  const { shell, page } = await bed.start(file)
  await change(page)
  await sleep(PROMISED)
  await shell.kill()
  writeFileSync(file, changedText)
  writeFileSync(path.join(bed.folder, 'userData/unsaved', '00000000-0000-4000-8000-000000000000.unsaved'), 'no head')
  const next = await bed.start()
  await next.page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await sleep(500)
  await expect.poll(() => offered(next.page).count()).toBe(0)
})
