import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from '../cli/run.ts'
import { startBrowser } from '../support/browser.ts'
import { type StaticServer, serveFolder } from '../support/staticServer.ts'
import { builtWindow, dropFile, mapFile, openWindow, type WindowPage } from '../support/windowPage.ts'

const { file, remove } = temporaryFolder()
let browser: Browser
let server: StaticServer
let shown: WindowPage
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([startBrowser(), serveFolder(builtWindow)])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  remove()
})
beforeEach(async () => {
  // No test can answer the browser's own file dialogs; without them the window offers a download.
  shown = await openWindow(browser, `${server.origin}?open=sample`, () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  page = shown.page
  await page.locator('[data-claim=C0]').click()
  await ask()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  expect(shown.strangers).toEqual([])
  await page.context().close()
})

const dialog = () => page.getByRole('dialog', { name: 'Export' })
const preview = () => dialog().getByRole('region', { name: 'Preview' }).locator('svg')
const choose = (word: string) => dialog().locator('form').getByText(word, { exact: true }).click()
const exportButton = () => dialog().getByRole('button', { name: 'Export…' })

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

const same = (one: Buffer, other: Buffer) =>
  expect(one.equals(other), `${one.length}, ${other.length} bytes`).toBe(true)

describe('by keyboard, the picture is byte for byte that of the command line', () => {
  test('as PNG', async () => {
    const { name, bytes } = await exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('Who answers for fentanyl.png')
    same(bytes, drawn(SAMPLE, '--as', 'png'))
  })

  test('as SVG', async () => {
    await page.keyboard.press('ArrowLeft')
    const { name, bytes } = await exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('Who answers for fentanyl.svg')
    same(bytes, drawn(SAMPLE, '--as', 'svg'))
  })
})

describe('by mouse, with choices, the picture is byte for byte that of the command line', () => {
  test('as PNG', async () => {
    for (const word of ['2×', 'Dark', 'None', 'Title', 'Legend', 'Sources']) await choose(word)
    const { bytes } = await exported(() => exportButton().click())
    const options = ['--scale', '2', '--theme', 'dark', '--background', 'none', '--no-title', '--no-legend']
    same(bytes, drawn(SAMPLE, '--as', 'png', ...options, '--no-sources'))
  })

  test('as SVG', async () => {
    for (const word of ['SVG', 'Paper', 'Down', 'Standings', 'Open points']) await choose(word)
    const { bytes } = await exported(() => exportButton().click())
    const options = ['--background', 'paper', '--direction', 'down', '--no-standings', '--no-open-points']
    same(bytes, drawn(SAMPLE, '--as', 'svg', ...options))
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
    expect(await preview().locator('text', { hasText: '动物受苦' }).count()).toBe(0)
    await choose('Folded claims')
    await preview().locator('text', { hasText: '动物受苦' }).waitFor()
    const { name, bytes } = await exported(() => exportButton().click())
    expect(name).toBe('zoos 2.png')
    writeFileSync(file('folded.argmap'), text)
    same(bytes, drawn(file('folded.argmap'), '--as', 'png', '--unfold'))
  })

  test('a picture that is too large is refused in the dialog, which stays', async () => {
    const far = { x: 100_000, y: 100_000 }
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
    expect(await dialog().getByRole('alert').textContent()).toMatch(/^A picture of .* is too large; .*\.$/)
    await choose('SVG')
    expect(await dialog().getByRole('alert').count()).toBe(0)
    const { name } = await exported(() => page.keyboard.press('Enter'))
    expect(name).toBe('A map.svg')
  })
})

test('the preview is drawn in the theme and with the parts that are chosen', async () => {
  const words = () => preview().locator('text').allTextContents()
  const colour = () => preview().evaluate((picture) => getComputedStyle(picture).backgroundColor)
  expect(await words()).toContain('Who answers for fentanyl?')
  expect(await colour()).toBe('rgb(255, 255, 255)')
  await choose('Title')
  await choose('Dark')
  await expect.poll(words).not.toContain('Who answers for fentanyl?')
  expect(await colour()).not.toBe('rgb(255, 255, 255)')
})

test('Esc puts the dialog away, and gives the focus back', async () => {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe('C0')
})

test('the image is copied to the clipboard', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
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
