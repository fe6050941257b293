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
