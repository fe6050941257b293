import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from '../cli/run.ts'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const { file, remove } = temporaryFolder()
const bed = windowBed()
let shown: WindowPage
let page: Page

afterAll(remove)
beforeEach(async () => {
  // No test can answer the browser's own file dialogs; without them the window offers a download.
  shown = await bed.open('?open=sample', () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  page = shown.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('[data-claim=C0]').click()
  await ask()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  expect(shown.strangers).toEqual([])
  await page.context().close()
})

const dialog = () => page.getByRole('dialog', { name: 'Export' })
const previewPane = () => dialog().getByRole('region', { name: 'Preview' })
const preview = () => previewPane().locator('.scene-picture')
const choose = (word: string) => dialog().locator('form').getByText(word, { exact: true }).click()
const exportButton = () => dialog().getByRole('button', { name: 'Export…' })
const figure = (name: string) => previewPane().locator('dl div', { hasText: name }).locator('dd').textContent()

/** Opens the dialog by its key, and waits for its picture. */
async function ask(): Promise<void> {
  await page.keyboard.press('Control+e')
  await preview().waitFor()
}

/** What is downloaded when a person does this; the dialog is gone then. */
async function exported(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  await dialog().waitFor({ state: 'detached' })
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** What the command line writes for a map, on standard output. */
function drawn(map: string, ...options: readonly string[]): Buffer {
  const { code, stderr, bytes } = rejoinder(['export', map, '-o', '-', ...options])
  expect([code, stderr]).toEqual([0, ''])
  return Buffer.from(bytes)
}

/** The options of the command that the dialog shows. */
async function optionsShown(): Promise<readonly string[]> {
  const command = (await dialog().locator('code').textContent()) ?? ''
  const [, format = '', options = ''] =
    /^\$ rejoinder export fentanyl-dispute\.argmap -o fentanyl-dispute\.(\w+) ?(.*)$/.exec(command) ?? []
  return ['--as', format, ...options.split(' ').filter((option) => option !== '')]
}

/** A busy machine takes its time to draw. */
const patience = { timeout: 20_000 }

const same = (one: Buffer, other: Buffer) =>
  expect(one.equals(other), `${one.length}, ${other.length} bytes`).toBe(true)

describe('by keyboard, the picture is byte for byte that of the command line', () => {
  test.each([
    ['PNG', 0],
    ['SVG', 1],
    ['PDF', 2],
  ])('as %s', async (format, presses) => {
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowRight')
    const { name, bytes } = await exported(() => page.keyboard.press('Enter'))
    expect(name).toBe(`Who answers for fentanyl.${format.toLowerCase()}`)
    same(bytes, drawn(SAMPLE, '--as', format.toLowerCase()))
  })
})

describe('by mouse, with choices, the picture is byte for byte that of the command that is shown', () => {
  async function isThatOf(...options: readonly string[]): Promise<void> {
    await expect.poll(() => optionsShown()).toEqual(['--as', ...options])
    const { bytes } = await exported(() => exportButton().click())
    same(bytes, drawn(SAMPLE, '--as', ...options))
  }
  const typeInto = (name: string, number: string) => dialog().getByRole('spinbutton', { name }).fill(number)

  test('as PNG, dark and bare', async () => {
    for (const word of ['2×', 'Dark', 'None', 'Title', 'Legend', 'Sources']) await choose(word)
    const bare = ['--no-title', '--no-legend', '--no-sources']
    await isThatOf('png', '--scale', '2', '--theme', 'dark', '--background', 'none', ...bare)
  })

  test('as SVG, running down, with the map in it', async () => {
    for (const word of ['SVG', 'Paper', 'Down', 'Standings', 'Open points', 'Embed the map']) await choose(word)
    const less = ['--no-standings', '--no-open-points']
    await isThatOf('svg', '--direction', 'down', '--background', 'paper', ...less, '--embed')
  })

  test('as PNG, fitted, of an exact width', async () => {
    await choose('Fitted to')
    await typeInto('Width in pixels', '1500')
    await expect.poll(() => figure('Pixels'), patience).toMatch(/^1500 × 93[78]$/)
    await isThatOf('png', '--fit', '16:10', '--width', '1500')
  })

  test('as PDF on paper, in ink', async () => {
    for (const word of ['PDF', 'Black ink']) await choose(word)
    await expect.poll(() => dialog().getByLabel('Shape').isDisabled()).toBe(true)
    await choose('Fitted to')
    await dialog().getByLabel('Shape').selectOption('a4')
    // A page of paper says nothing of how large a picture of pixels is to be.
    await choose('PNG')
    await expect.poll(() => optionsShown()).toEqual(['--as', 'png', '--fit', '16:10', '--theme', 'ink'])
    await choose('PDF')
    await typeInto('Margin', '12')
    await expect.poll(() => figure('Page'), patience).toMatch(/^(297 × 210|210 × 297) mm$/)
    await isThatOf('pdf', '--fit', 'a4', '--margin', '12', '--theme', 'ink')
  })

  test('as the sheets of a poster', async () => {
    await choose('PDF')
    await choose('2×')
    await dialog().getByLabel('Sheets').selectOption('a4')
    await typeInto('Overlap', '15')
    await expect.poll(() => previewPane().locator('.cuts rect').count(), patience).toBeGreaterThan(3)
    await isThatOf('pdf', '--scale', '2', '--tile', 'a4', '--overlap', '15')
  })

  test('of a branch, and of what is selected', async () => {
    await page.keyboard.press('Escape')
    await page.locator('[data-claim=C4]').click()
    await ask()
    await choose('Branch')
    await expect.poll(() => optionsShown()).toEqual(['--as', 'png', '--branch', 'C4'])
    await choose('Selection')
    await choose('SVG')
    await isThatOf('svg', '--only', 'C4')
  })
})

describe('of another map', () => {
  async function askOf(text: string): Promise<void> {
    await page.keyboard.press('Escape')
    await dropFile(page, 'zoos 2.argmap', text)
    await page.locator('[data-claim=a]').waitFor()
    await ask()
  }

  test('what is folded is shown on demand, at the scale that suits its size', async () => {
    const text = mapFile({
      title: '',
      claims: [
        { id: 'a', text: 'Zoos should close', folded: true },
        { id: 'b', text: '动物受苦' },
      ],
      relations: [{ id: 'r', kind: 'support', from: ['b'], to: 'a' }],
    })
    await askOf(text)
    await expect.poll(() => preview().locator('text', { hasText: '动物受苦' }).count()).toBe(0)
    await choose('Folded claims')
    await preview().locator('text', { hasText: '动物受苦' }).waitFor()
    const { name, bytes } = await exported(() => exportButton().click())
    expect(name).toBe('zoos 2.png')
    writeFileSync(file('folded.argmap'), text)
    same(bytes, drawn(file('folded.argmap'), '--as', 'png', '--unfold'))
  })

  test('a picture that is too large is refused in the dialog, which stays', async () => {
    const far = { x: 400_000, y: 400_000 }
    await askOf(
      mapFile({
        claims: [
          { id: 'a', text: 'Here', position: { x: 0, y: 0 } },
          { id: 'b', text: 'There', position: far },
        ],
      }),
    )
    await page.keyboard.press('Enter')
    await dialog().getByRole('alert').waitFor()
    await expect
      .poll(() => dialog().getByRole('alert').textContent())
      .toMatch(/^A PNG picture of .* is too large; .*\.$/)
    await choose('SVG')
    await expect.poll(() => dialog().getByRole('alert').count()).toBe(0)
    const { name } = await exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('A map.svg')
  })

  test('without a selection there is only the whole map and the view to choose', async () => {
    await askOf(mapFile({ claims: [{ id: 'a', text: 'Here' }] }))
    const isOff = (name: string) => dialog().getByRole('radio', { name, exact: true }).isDisabled()
    await expect
      .poll(() => Promise.all(['Whole map', 'Selection', 'Branch', 'View'].map(isOff)))
      .toEqual([false, true, true, false])
  })
})

describe('the preview', () => {
  test('is drawn in the theme and with the parts that are chosen', async () => {
    const words = () => preview().locator('text').allTextContents()
    const colour = () => preview().evaluate((picture) => getComputedStyle(picture).backgroundColor)
    await expect.poll(() => words()).toContain('Who answers for fentanyl?')
    await expect.poll(() => colour()).toBe('rgb(255, 255, 255)')
    await choose('Title')
    await choose('Dark')
    await expect.poll(words, patience).not.toContain('Who answers for fentanyl?')
    await expect.poll(colour, patience).not.toBe('rgb(255, 255, 255)')
  })

  test('shows a picture px as one on a click, and the whole on another', async () => {
    const zoom = () =>
      previewPane()
        .getByRole('button', { name: /show the/ })
        .textContent()
    const whole = await zoom()
    expect(whole).toMatch(/^\d\d %$/)
    await preview().click({ position: { x: 50, y: 50 } })
    await expect.poll(zoom).toBe('100 %')
    await preview().press('0')
    await expect.poll(zoom).toBe(whole)
    await previewPane().locator('.frame').press('+')
    await expect.poll(zoom).not.toBe(whole)
  })

  test('warns of words that are too small for paper', async () => {
    const warned = () => previewPane().getByText('hard to read').count()
    await expect.poll(() => warned()).toBe(0)
    await dialog().getByLabel('Width in pixels').fill('700')
    await expect.poll(warned, patience).toBe(1)
    await expect.poll(() => figure('Smallest text')).toMatch(/^6\.\d px · 5\.\d pt$/)
  })

  test('is dragged out of the window as a file', async () => {
    const [address, width] = await previewPane()
      .locator('[draggable=true]')
      .evaluate(async (picture) => {
        const dataTransfer = new DataTransfer()
        picture.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
        const dragged = dataTransfer.getData('DownloadURL')
        const image = new Image()
        image.src = dragged.slice(dragged.indexOf('blob:'))
        await image.decode()
        return [dragged, image.naturalWidth] as const
      })
    expect(address).toMatch(/^image\/png:Who answers for fentanyl\.png:blob:/)
    expect(`${width}`).toBe((await figure('Pixels'))?.split(' ')[0])
  })
})

test('long work shows how far it is, and Esc ends it and not the dialog', async () => {
  await dialog().getByLabel('Width in pixels').fill('40000')
  await expect.poll(() => figure('Pixels'), patience).toMatch(/^40000 /)
  await exportButton().click()
  await dialog().getByRole('progressbar').waitFor()
  await page.keyboard.press('Escape')
  await dialog().getByRole('progressbar').waitFor({ state: 'detached' })
  await expect.poll(() => dialog().getByRole('alert').count()).toBe(0)
  await choose('SVG')
  const { bytes } = await exported(() => exportButton().click())
  same(bytes, drawn(SAMPLE, '--as', 'svg', '--width', '40000'))
})

test('what was chosen is chosen again the next time, but not what was shown of the map', async () => {
  for (const word of ['SVG', 'Fitted to', 'Dark', 'Legend', 'Branch']) await choose(word)
  await page.reload()
  await page.locator('[data-claim=C0]').click()
  await ask()
  await expect.poll(() => optionsShown()).toEqual(['--as', 'svg', '--fit', '16:10', '--theme', 'dark', '--no-legend'])
})

test('Esc puts the dialog away, and gives the focus back', async () => {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe('C0')
})

test('in a small window all of it can be reached', async () => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await choose('Embed the map')
  await expect.poll(() => dialog().getByRole('checkbox', { name: 'Embed the map' }).isChecked()).toBe(true)
  const box = await exportButton().boundingBox()
  expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThan(616)
})

describe('on the clipboard', () => {
  test('the image is put as pixels', async () => {
    await dialog().getByRole('button', { name: 'Copy image' }).click()
    await dialog().getByText('The image is on the clipboard.').waitFor()
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
      return [image.width, image.height]
    })
    const png = drawn(SAMPLE, '--as', 'png')
    expect(size).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)])
  })

  test('an SVG is put as its text, by the key too', async () => {
    await choose('SVG')
    await page.keyboard.press('Control+Shift+C')
    await dialog().getByText('The image is on the clipboard.').waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toBe(drawn(SAMPLE, '--as', 'svg').toString())
  })

  test('the command is put as it stands', async () => {
    await choose('3×')
    await dialog().getByRole('button', { name: 'Copy the command' }).click()
    await dialog().getByText('The command is on the clipboard.').waitFor({ state: 'attached' })
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toBe('rejoinder export fentanyl-dispute.argmap -o fentanyl-dispute.png --scale 3')
  })
})
