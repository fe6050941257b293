import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { change, changedText, zoosText } from './zoos.ts'

const bed = shellBed('built window')
const read = (file: string) => readFileSync(file, 'utf8')

const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
const question = (page: Page) => page.getByRole('alertdialog')
const alert = (page: Page) => page.getByRole('alert').locator('p')

/** The window on a file of this name, with the second claim deleted. */
async function changed(name: string) {
  const file = bed.file(name, zoosText)
  const started = await bed.start(file)
  await change(started.page)
  await unsaved(started.page).waitFor()
  return { ...started, file }
}

const save = async (page: Page) => {
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
}

test('a save writes the map where it came from, as it would be written by hand', async () => {
  const { shell, page, file } = await changed('save.argmap')
  await expect.poll(() => shell.until('title', 1)).toBe('• save.argmap — Rejoinder')
  await save(page)
  expect(read(file)).toBe(changedText)
  await expect.poll(() => shell.noted('title').at(-1)).toBe('save.argmap — Rejoinder')
  expect(shell.noted('dialog')).toEqual([])
})

test('save as puts it elsewhere, with its ending, and later saves go there', async () => {
  const { shell, page, file } = await changed('first.argmap')
  await shell.ask('choose', path.join(bed.folder, 'second'))
  await page.keyboard.press('Control+Shift+s')
  await unsaved(page).waitFor({ state: 'detached' })
  const second = path.join(bed.folder, 'second.argmap')
  expect([read(file), read(second)]).toEqual([zoosText, changedText])
  expect(shell.noted('dialog')).toMatchObject([{ defaultPath: path.join(bed.folder, 'first.argmap') }])
  await page.keyboard.press('Control+z')
  await unsaved(page).waitFor()
  await save(page)
  expect([read(file), read(second)]).toEqual([zoosText, zoosText])
})

test('a new map is offered its title for a name, in the folder that was used last', async () => {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C5]').click()
  await shell.ask('choose', null)
  await page.keyboard.press('Control+s')
  const name = 'Who answers for fentanyl.argmap'
  await expect.poll(() => shell.until('dialog')).toMatchObject({ defaultPath: path.join(bed.folder, name) })
  expect(existsSync(path.join(bed.folder, name))).toBe(false)
})

test('a name that gets its ending doesn’t replace a file unasked', async () => {
  const there = bed.file('there.argmap', 'There')
  const { shell, page } = await changed('other.argmap')
  await shell.ask('choose', path.join(bed.folder, 'there'))
  await shell.ask('press', 'Cancel')
  await page.keyboard.press('Control+Shift+s')
  await expect.poll(() => shell.until('message')).toBe('“there.argmap” is there already. Replace it?')
  expect([read(there), await unsaved(page).count()]).toEqual(['There', 1])
})

test('a file that was changed outside is not written over unasked', async () => {
  const { page, file } = await changed('outside.argmap')
  writeFileSync(file, 'Another program was here')
  await page.keyboard.press('Control+s')
  await question(page).getByText('by another program').waitFor()
  await page.keyboard.press('Escape')
  await question(page).waitFor({ state: 'detached' })
  expect([read(file), await unsaved(page).count()]).toEqual(['Another program was here', 1])
  await page.keyboard.press('Control+s')
  await question(page).getByRole('button', { name: 'Save anyway' }).click()
  await unsaved(page).waitFor({ state: 'detached' })
  expect(read(file)).toBe(changedText)
})

test('a file that has gone is asked about too, and can be saved elsewhere', async () => {
  const { shell, page, file } = await changed('gone.argmap')
  rmSync(file)
  await shell.ask('choose', path.join(bed.folder, 'new place.argmap'))
  await page.keyboard.press('Control+s')
  await question(page).waitFor()
  await page.keyboard.press('Enter')
  await unsaved(page).waitFor({ state: 'detached' })
  expect([existsSync(file), read(path.join(bed.folder, 'new place.argmap'))]).toEqual([false, changedText])
})

test('a file that may not be written is left, with a sentence, and the map stays unsaved', async () => {
  const { page, file } = await changed('locked.argmap')
  chmodSync(file, 0o444)
  await page.keyboard.press('Control+s')
  await alert(page).waitFor()
  await expect
    .poll(() => alert(page).textContent())
    .toBe("“locked.argmap” can't be saved: it is read-only; allow writing to it, or choose another name.")
  expect([read(file), await unsaved(page).count()]).toEqual([zoosText, 1])
  await page.getByRole('alert').getByRole('button', { name: 'Save as…' }).waitFor()
})

test.each([
  ['a folder', 'folder.argmap', 'it is a folder or a device; name a file'],
  ['a link that leads round in a circle', 'circle.argmap', 'its links lead round in a circle'],
  ['below a file', 'file.argmap/zoos.argmap', 'a part of its path is a file'],
])('%s is no place for a save: a sentence says so, and the map stays unsaved', async (kind, place, sentence) => {
  const target = path.join(bed.folder, place)
  if (kind === 'a folder') mkdirSync(target)
  if (kind.startsWith('a link')) symlinkSync(target, target)
  bed.file('file.argmap', 'There')
  const { shell, page } = await changed('somewhere.argmap')
  await shell.ask('choose', target)
  await page.keyboard.press('Control+Shift+s')
  await alert(page).waitFor()
  await expect.poll(() => alert(page).textContent()).toContain(sentence)
  await expect.poll(() => unsaved(page).count()).toBe(1)
})

test('a link is followed, and stays one', async () => {
  const file = bed.file('linked.argmap', zoosText)
  const link = path.join(bed.folder, 'link.argmap')
  symlinkSync(file, link)
  const { page } = await bed.start(link)
  await change(page)
  await save(page)
  expect([read(file), lstatSync(link).isSymbolicLink()]).toEqual([changedText, true])
})

test.runIf(path.sep === '/')('a file whose name is none elsewhere can be saved under another', async () => {
  const { shell, page } = await changed('zoos\\parks.argmap')
  await shell.ask('choose', path.join(bed.folder, 'plain.argmap'))
  await page.keyboard.press('Control+Shift+s')
  await unsaved(page).waitFor({ state: 'detached' })
  expect(shell.noted('dialog')).toMatchObject([{ defaultPath: path.join(bed.folder, 'zoos parks.argmap') }])
  expect(read(path.join(bed.folder, 'plain.argmap'))).toBe(changedText)
})

test('the mode of a file is kept, and nothing is left beside it', async () => {
  const folder = path.join(bed.folder, 'alone')
  mkdirSync(folder)
  const { page, file } = await changed('alone/mode.argmap')
  chmodSync(file, 0o640)
  await save(page)
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(statSync(folder).nlink).toBe(2)
})

test('a file that another window shows is no place for a save', async () => {
  const { shell, page, file } = await changed('here.argmap')
  const there = bed.file('shown.argmap', zoosText)
  await shell.ask('secondInstance', { files: [there] })
  await (await shell.page(2)).locator('[data-claim=zoos]').waitFor()
  await expect.poll(() => shell.noted('title').at(-1)).toBe('shown.argmap — Rejoinder')
  await shell.ask('choose', there)
  await page.keyboard.press('Control+Shift+s')
  await alert(page).waitFor()
  await expect.poll(() => alert(page).textContent()).toContain('is open in another window')
  expect([read(file), read(there)]).toEqual([zoosText, zoosText])
})

test('a picture is written where the person chooses, with its ending', async () => {
  const { shell, page } = await bed.start()
  await shell.ask('choose', path.join(bed.folder, 'picture'))
  const kind = { name: 'SVG', extensions: ['svg'], mime: 'image/svg+xml' }
  const reply = await page.evaluate(
    async (what) => globalThis.rejoinderHost?.exportFile('zoos', what, new TextEncoder().encode('<svg/>')),
    kind,
  )
  expect(reply).toEqual({ done: true, value: true })
  expect(read(path.join(bed.folder, 'picture.svg'))).toBe('<svg/>')
})
