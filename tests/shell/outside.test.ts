import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { WINDOW_ORIGIN } from './launch.ts'
import { change, changedText, zoosText } from './zoos.ts'

const bed = shellBed('built window')

const parks = (page: Page) => page.locator('[data-claim=parks]')
const zoos = (page: Page) => page.locator('[data-claim=zoos]')
const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
const alert = (page: Page) => page.getByRole('alert').locator('p')
const question = (page: Page) => page.getByRole('alertdialog')
const own = { origin: WINDOW_ORIGIN, isInside: false }
const theirText = zoosText.replace('Zoos should close', 'Zoos should be larger')

/** As a careful program saves: a new file in the old one's place. */
function saveOutside(file: string, text: string): void {
  writeFileSync(`${file}.other`, text)
  renameSync(`${file}.other`, file)
}

test('what another program saves is shown quietly while nothing is unsaved; the selection stays', async () => {
  const file = bed.file('clean.argmap', zoosText)
  const { page } = await bed.start(file)
  await zoos(page).click()
  saveOutside(file, theirText)
  await zoos(page).getByText('Zoos should be larger').waitFor()
  await expect.poll(() => page.locator('[data-claim=zoos][aria-pressed=true]').count()).toBe(1)
  await expect.poll(() => unsaved(page).count()).toBe(0)
  // It is known now: a save asks nothing.
  await change(page)
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).toContain('Zoos should be larger')
})

test('where something is unsaved the person chooses, and undo brings back what was not chosen', async () => {
  const file = bed.file('dirty.argmap', zoosText)
  const { page } = await bed.start(file)
  await change(page)
  saveOutside(file, theirText)
  await question(page).getByText('was changed by another program').waitFor()
  await expect.poll(() => question(page).getByRole('img').count()).toBe(2)
  await question(page).getByRole('button', { name: 'Take the file’s' }).click()
  await parks(page).waitFor()
  await unsaved(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await parks(page).waitFor({ state: 'detached' })
  await unsaved(page).waitFor()
})

test('one that is kept in spite of the file is not written over it unasked', async () => {
  const file = bed.file('kept.argmap', zoosText)
  const { page } = await bed.start(file)
  await change(page)
  saveOutside(file, theirText)
  await question(page).getByRole('button', { name: 'Keep mine' }).click()
  await page.keyboard.press('Control+s')
  await question(page).getByRole('button', { name: 'Save anyway' }).waitFor()
  expect(readFileSync(file, 'utf8')).toBe(theirText)
  await question(page).getByRole('button', { name: 'Save anyway' }).click()
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(changedText)
})

test('a file that goes is told in a sentence, and saving puts it back', async () => {
  const file = bed.file('gone.argmap', zoosText)
  const { page } = await bed.start(file)
  await zoos(page).waitFor()
  rmSync(file)
  await expect.poll(() => alert(page).textContent()).toContain('“gone.argmap” is no longer where it was')
  await unsaved(page).waitFor()
})

test('one that becomes no map is told in a sentence, and the map stays', async () => {
  const file = bed.file('rubbish.argmap', zoosText)
  const { page } = await bed.start(file)
  await zoos(page).waitFor()
  saveOutside(file, '{"format":')
  await expect.poll(() => alert(page).textContent()).toContain('“rubbish.argmap” that is no map')
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(2)
})

test('a copy that a sync program leaves beside the file is told, and opens in a window of its own', async () => {
  const file = bed.file('synced.argmap', zoosText)
  bed.file('synced (1).argmap', zoosText)
  const before = bed.file('synced (Ada’s conflicted copy 2026-12-01).argmap', theirText)
  const { shell, page } = await bed.start(file)
  // What may be anything is told only when it comes.
  await expect
    .poll(() => alert(page).textContent())
    .toContain('“synced (Ada’s conflicted copy 2026-12-01).argmap” lies')
  rmSync(before)
  bed.file('synced.sync-conflict-20261201-120000-ABCDEFG.argmap', theirText)
  await expect.poll(() => alert(page).textContent()).toContain('“synced.sync-conflict-20261201-120000-ABCDEFG.argmap”')
  rmSync(path.join(bed.folder, 'synced (1).argmap'))
  bed.file('synced (2).argmap', theirText)
  await expect.poll(() => alert(page).textContent()).toContain('“synced (2).argmap”')
  rmSync(path.join(bed.folder, 'synced (2).argmap'))
  await page.getByRole('alert').getByRole('button', { name: 'Open conflicted copies' }).click()
  await zoos(await shell.page(2))
    .getByText('Zoos should be larger')
    .waitFor()
  rmSync(path.join(bed.folder, 'synced.sync-conflict-20261201-120000-ABCDEFG.argmap'))
  await shell.ask('chooseMenu', 'file.copies', 1)
  await expect.poll(() => alert(page).textContent()).toContain('No sync program has left a copy')
})

test('a window holds no file but the one that it shows', async () => {
  const { shell, page } = await bed.start(bed.file('first.argmap', zoosText))
  await zoos(page).waitFor()
  const handle = async () => (await page.evaluate(() => globalThis.rejoinderHost?.initialFile())) ?? null
  const older = await handle()
  if (older?.done !== true) throw new Error('The window has no file.')
  const asked = () => shell.ask('invoke', 1, own, 'file.versions', older.value?.handle)
  expect(await asked()).toMatchObject({ done: true })
  await shell.ask('choose', bed.file('second.argmap', theirText))
  await page.keyboard.press('Control+o')
  await zoos(page).getByText('Zoos should be larger').waitFor()
  await expect
    .poll(asked)
    .toMatchObject({ done: false, refusal: '“first.argmap” is not open any more; open it again.' })
})

test('each save keeps a version, of which a part comes back', async () => {
  const file = bed.file('versions.argmap', zoosText)
  const { page } = await bed.start(file)
  await page.locator('[data-claim=parks]').click()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
  await change(page)
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('browse versions')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await expect.poll(() => dialog.getByRole('radio').count()).toBe(2)
  await dialog.getByRole('radio').nth(1).check()
  await dialog.getByRole('checkbox', { name: 'Parks should open' }).check()
  await page.screenshot({ path: path.join(bed.folder, 'versions.png') })
  await dialog.getByRole('button', { name: 'Bring back the chosen' }).click()
  await parks(page).waitFor()
  await page.keyboard.press('Control+z')
  await parks(page).waitFor({ state: 'detached' })
})
