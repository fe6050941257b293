import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const claims = [
  { id: 'zoos', text: 'Zoos should close' },
  { id: 'parks', text: 'Parks should open' },
]
const canonical = (text: string) => serialiseMap(parseMap(text).map)
const zoos = canonical(mapFile({ title: 'Zoos', claims }))
const withoutParks = canonical(mapFile({ title: 'Zoos', claims: claims.slice(0, 1) }))

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open()
  page = shown.page
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const unsaved = () => page.getByRole('img', { name: 'not saved' })
const question = () => page.getByRole('alertdialog')
const heading = () => page.getByRole('heading', { level: 1 }).textContent()
const sentence = () => page.getByRole('alert').locator('p').textContent()
const claim = (id: string) => page.locator(`[data-claim="${id}"]`)

async function deleteParks(): Promise<void> {
  await claim('parks').click()
  await page.keyboard.press('Delete')
  await claim('parks').waitFor({ state: 'detached' })
  await unsaved().waitFor()
}

async function savedBy(keys: string): Promise<void> {
  await page.keyboard.press(keys)
  await unsaved().waitFor({ state: 'detached' })
}

/**
 * Gives the page pickers that choose files of the browser's own store, which are as real as those of a disk:
 * `null` is a person who cancels.
 */
const pick = (...names: readonly (string | null)[]) =>
  page.evaluate((chosen) => {
    const choose = async () => {
      const name = chosen.shift() ?? null
      if (name === null) throw new DOMException('', 'AbortError')
      return await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
    }
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      document.body.dataset.suggested = suggestedName
      return await choose()
    }
    Object.assign(globalThis, { showSaveFilePicker, showOpenFilePicker: async () => [await choose()] })
  }, names.slice())

/** Whether the browser has noted a file as a recent one. */
const isNoted = () =>
  page.evaluate(async () => {
    // To open a database that isn't there would make it, without the window's store.
    if ((await indexedDB.databases()).length === 0) return false
    const opening = indexedDB.open('rejoinder')
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result)
    })
    const counting = database.transaction('recents').objectStore('recents').count()
    const count = await new Promise<number>((done) => {
      counting.onsuccess = () => done(counting.result)
    })
    database.close()
    return count > 0
  })

const suggested = () => page.evaluate(() => document.body.dataset.suggested)

const stored = (name: string) =>
  page.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file)
    return await (await handle.getFile()).text()
  }, name)

const store = (name: string, text: string) =>
  page.evaluate(
    async ([file, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })
      const stream = await handle.createWritable()
      await stream.write(content)
      await stream.close()
    },
    [name, text] as const,
  )

/** Opens the map by Ctrl O and a picker, as a file that can be written back. */
async function openByPicker(): Promise<void> {
  await store('zoos.argmap', zoos)
  await pick('zoos.argmap')
  await page.keyboard.press('Control+o')
  await claim('parks').waitFor()
}

describe('with the browser’s pickers', () => {
  test('what was opened is saved back, and a cancelled picker changes nothing', async () => {
    await openByPicker()
    await deleteParks()
    await savedBy('Control+s')
    await expect.poll(() => stored('zoos.argmap')).toBe(withoutParks)
    await pick(null, null)
    await page.keyboard.press('Control+o')
    await page.keyboard.press('Control+Shift+s')
    await expect.poll(suggested).toBe('zoos.argmap')
    expect([await claim('zoos').count(), await page.getByRole('alert').count()]).toEqual([1, 0])
  })

  test('a new map is offered its title for a name, and saved there from then on', async () => {
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await claim('C5').click()
    await page.keyboard.press('Delete')
    await unsaved().waitFor()
    await pick('dispute.argmap')
    await savedBy('Control+s')
    await expect.poll(() => suggested()).toBe('Who answers for fentanyl.argmap')
    await expect.poll(() => heading()).toBe('dispute.argmap')
    await page.keyboard.press('Control+z')
    await unsaved().waitFor()
    await savedBy('Control+s')
    expect(JSON.parse(await stored('dispute.argmap')).claims).toHaveLength(24)
  })

  test('a file that was changed outside is not written over unasked', async () => {
    await openByPicker()
    await deleteParks()
    await store('zoos.argmap', 'Another program was here')
    await page.keyboard.press('Control+s')
    await question().getByText('by another program').waitFor()
    await question().getByRole('button', { name: 'Cancel' }).click()
    expect([await stored('zoos.argmap'), await unsaved().count()]).toEqual(['Another program was here', 1])
    await page.keyboard.press('Control+s')
    await question().getByRole('button', { name: 'Save anyway' }).click()
    await unsaved().waitFor({ state: 'detached' })
    await expect.poll(() => stored('zoos.argmap')).toBe(withoutParks)
  })

  test.each([
    ['the browser may not write', { requestPermission: 'denied' }, 'was not allowed to write'],
    ['is full', { createWritable: 'QuotaExceededError' }, 'the disk is full'],
    ['is locked', { createWritable: 'NoModificationAllowedError' }, 'it is read-only'],
  ])('a file that %s leaves the map unsaved, with a sentence', async (_, fault, part) => {
    await openByPicker()
    await deleteParks()
    await page.evaluate(
      ({ requestPermission, createWritable }) => {
        if (requestPermission !== undefined)
          Object.assign(FileSystemFileHandle.prototype, { requestPermission: async () => requestPermission })
        if (createWritable !== undefined)
          FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('', createWritable))
      },
      fault as Readonly<Record<string, string | undefined>>,
    )
    await page.keyboard.press('Control+s')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => sentence()).toContain(part)
    expect([await stored('zoos.argmap'), await unsaved().count()]).toEqual([zoos, 1])
  })

  test('two saves in a row are one after the other, and what is changed meanwhile stays unsaved', async () => {
    await openByPicker()
    await deleteParks()
    await page.evaluate(() => {
      const { createWritable } = FileSystemFileHandle.prototype
      FileSystemFileHandle.prototype.createWritable = async function (...options) {
        document.body.dataset.saves = `${document.body.dataset.saves ?? ''}(`
        await new Promise((done) => setTimeout(done, 300))
        const stream = await createWritable.apply(this, options)
        document.body.dataset.saves += ')'
        return stream
      }
    })
    await page.keyboard.press('Control+s')
    await page.keyboard.press('Control+z')
    await claim('parks').waitFor()
    await expect.poll(() => stored('zoos.argmap')).toBe(withoutParks)
    await expect.poll(() => unsaved().count()).toBe(1)
    await page.keyboard.press('Control+s')
    await page.keyboard.press('Control+s')
    await expect.poll(() => page.evaluate(() => document.body.dataset.saves)).toBe('()()()')
    await unsaved().waitFor({ state: 'detached' })
    await expect.poll(() => stored('zoos.argmap')).toBe(zoos)
  })

  test('the browser remembers the file, which opens from the start screen and is saved back', async () => {
    await openByPicker()
    // It is noted once the map is shown, which nobody is to see.
    await expect.poll(isNoted).toBe(true)
    await page.goto(bed.origin)
    await page.locator('.recent', { hasText: 'zoos' }).getByRole('button').first().click()
    await claim('parks').waitFor()
    await deleteParks()
    await savedBy('Control+s')
    await expect.poll(() => stored('zoos.argmap')).toBe(withoutParks)
  })
})

describe('without pickers', () => {
  beforeEach(async () => {
    await page.evaluate(() =>
      Object.assign(globalThis, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
    )
  })

  test('a map is uploaded, and saved by a download of its text', async () => {
    // First, since the browser takes a moment before it reports its dialogs.
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'New map' }).waitFor()
    await page.keyboard.press('Control+o')
    await (await choosing).setFiles({ name: 'zoos.json', mimeType: '', buffer: Buffer.from(zoos) })
    await claim('parks').waitFor()
    await deleteParks()
    const downloading = page.waitForEvent('download')
    await savedBy('Control+s')
    const download = await downloading
    expect(download.suggestedFilename()).toBe('zoos.json')
    expect(readFileSync(await download.path(), 'utf8')).toBe(withoutParks)
  })

  test('the sample is downloaded under its title', async () => {
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await claim('C5').click()
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    expect((await downloading).suggestedFilename()).toBe('Who answers for fentanyl.argmap')
  })
})

describe('leaving unsaved changes', () => {
  beforeEach(async () => {
    await dropFile(page, 'zoos.argmap', zoos)
    await claim('parks').waitFor()
    await deleteParks()
  })

  const parks = mapFile({ title: 'Parks', claims: [{ id: 'lawns', text: 'Lawns are dull' }] })

  test('for a dropped file asks; Esc stays, and the focus is where it was', async () => {
    await claim('zoos').click()
    await dropFile(page, 'parks.argmap', parks)
    await question().getByText('Save changes to “zoos.argmap”?').waitFor()
    expect(
      await question()
        .getByRole('button', { name: 'Save', exact: true })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
    // The window's own keys wait.
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
    await question().waitFor({ state: 'detached' })
    expect([await claim('zoos').count(), await claim('parks').count(), await unsaved().count()]).toEqual([1, 0, 1])
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe('zoos')
  })

  test('without saving opens the other file', async () => {
    await dropFile(page, 'parks.argmap', parks)
    await question().getByRole('button', { name: 'Don’t save' }).click()
    await claim('lawns').waitFor()
    expect([await heading(), await unsaved().count()]).toEqual(['parks.argmap', 0])
  })

  test('with a save by Enter writes it first', async () => {
    await pick('kept.argmap')
    await dropFile(page, 'parks.argmap', parks)
    await question().locator(':focus').waitFor()
    await page.keyboard.press('Enter')
    await claim('lawns').waitFor()
    await expect.poll(() => stored('kept.argmap')).toBe(withoutParks)
  })

  test('a save that is cancelled stays', async () => {
    await pick(null)
    await dropFile(page, 'parks.argmap', parks)
    await question().locator(':focus').waitFor()
    await page.keyboard.press('Enter')
    await question().waitFor({ state: 'detached' })
    expect([await claim('lawns').count(), await unsaved().count()]).toEqual([0, 1])
  })

  test('a file that is no map asks nothing', async () => {
    await dropFile(page, 'parks.argmap', 'no map')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => question().count()).toBe(0)
  })

  test('for a new map asks too', async () => {
    await page.keyboard.press('Alt+n')
    await question().getByRole('button', { name: 'Don’t save' }).click()
    await expect.poll(heading).toBe('Untitled.argmap')
  })

  test('a closing tab is held by the browser, but not once all is saved', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await pick('kept.argmap')
    await savedBy('Control+s')
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
  })
})

test('a repaired map is unsaved, and its first save asks nothing else', async () => {
  await store('zoos.argmap', mapFile({ title: 'Zoos', claims: [{ id: 'zoos', text: 'Zoos', width: 'wide' }] }))
  await pick('zoos.argmap')
  await page.keyboard.press('Control+o')
  await unsaved().waitFor()
  await savedBy('Control+s')
  await expect
    .poll(() => stored('zoos.argmap'))
    .toBe(canonical(mapFile({ title: 'Zoos', claims: [{ id: 'zoos', text: 'Zoos' }] })))
})
