import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawMap } from '../../shared/diagram/drawMap.ts'
import { withFurniture } from '../../shared/diagram/furniture/withFurniture.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { makeMap } from '../../shared/document/make.ts'
import type { Format, PictureOptions, Tools } from '../../shared/formats/format.ts'
import { png } from '../../shared/formats/png/png.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { startBrowser } from '../support/browser.ts'
import { readPng } from '../support/readPng.ts'
import { sample } from '../support/sample.ts'
import { onThisThread, toolsFor } from '../support/tools.ts'

let browser: Browser
let tools: Tools
beforeAll(async () => {
  tools = await toolsFor()
  browser = await startBrowser()
})
afterAll(async () => await browser?.close())

const everything = { title: true, legend: true, sources: true, standings: true, openPoints: true }
const plain: PictureOptions = {
  theme: 'light',
  background: 'white',
  scale: 1,
  dpi: 96,
  outlines: false,
  embed: false,
  tile: null,
}

async function written(
  format: Format,
  map: ArgumentMap,
  given: Tools = tools,
  options: PictureOptions = plain,
): Promise<Uint8Array<ArrayBuffer>> {
  const reading = readMap(map)
  const scene = () =>
    withFurniture(drawMap(map, reading, given.shaper, { citations: 'sources' }), map, reading, everything, given.shaper)
  const result = await format.write?.({ map, scene }, options, given)
  if (result === undefined) throw new Error(`${format.name} can't be written.`)
  return result.bytes
}
const markup = async (map: ArgumentMap) => new TextDecoder().decode(await written(svg, map))

describe('the browser', () => {
  test('sets each line of the sample’s SVG as wide as it was shaped', async () => {
    const page = await browser.newPage()
    // Without the lengths, which would stretch any font to fit.
    const xml = (await markup(sample)).replace(/ textLength="([^"]*)" lengthAdjust="[^"]*"/g, ' data-width="$1"')
    await page.setContent(xml)
    const lines = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        shaped: Number(text.dataset.width),
        set: text.getComputedTextLength(),
      }))
    })
    await page.close()
    expect(lines.length).toBeGreaterThan(150)
    for (const { words, shaped, set } of lines) expect(Math.abs(shaped - set), words).toBeLessThan(0.05)
  })

  test('tells a screen reader of each claim and relation in an SVG', async () => {
    const map = makeMap({
      title: 'Zoos',
      claims: [
        { id: 'a', text: 'Zoos should close', contention: true },
        { id: 'b', text: 'Zoos save species' },
      ],
      relations: [{ id: 'r', kind: 'rebut', from: ['b'], to: 'a' }],
    })
    const page = await browser.newPage()
    await page.goto(`data:image/svg+xml;base64,${Buffer.from(await markup(map)).toString('base64')}`)
    const devTools = await page.context().newCDPSession(page)
    const { nodes } = await devTools.send('Accessibility.getFullAXTree')
    await page.close()
    const named = (role: string) =>
      nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value)
    expect(named('graphics-document')).toEqual(['Zoos'])
    expect(named('graphics-symbol')).toEqual([
      expect.stringMatching(/Zoos should close$/),
      expect.stringMatching(/Zoos save species.*Zoos should close/),
      expect.stringMatching(/Zoos save species$/),
    ])
  })

  test('draws a box for a character that no font has', async () => {
    const page = await browser.newPage()
    const text = '\u{12000}'
    await page.setContent(await markup(makeMap({ claims: [{ id: 'a', text }] })))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const { pixels } = readPng(await page.locator('text', { hasText: text }).screenshot())
    expect(pixels.filter((value) => value < 100).length).toBeGreaterThan(30)
    await page.close()
  })

  test('reads an SVG of hostile text as XML, and runs none of it', async () => {
    const text = '</text><script>document.title="run"</script>" onload="x ]]> &e; \u0000\u001b\ud800 \u202eevil'
    const map = makeMap({ title: text, language: text, claims: [{ id: 'a', text, title: text, speaker: text }] })
    const page = await browser.newPage()
    await page.goto(`data:image/svg+xml;base64,${Buffer.from(await markup(map)).toString('base64')}`)
    const found = await page.evaluate(() => ({
      root: document.documentElement.localName,
      scripts: document.querySelectorAll('script, parsererror, [onload]').length,
      title: document.querySelector('title')?.textContent,
    }))
    await page.close()
    expect(found).toEqual({ root: 'svg', scripts: 0, title: expect.stringContaining('<script>document.title="run"') })
  })
})

describe('the sample’s PNG', () => {
  test('is the same, byte for byte, when drawn twice', async () => {
    const again = await toolsFor()
    expect(Buffer.from(await written(png, sample, again)).equals(await written(png, sample))).toBe(true)
  })

  test('is at least 1,200 px wide', async () => {
    const bytes = Buffer.from(await written(png, sample))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1_200)
  })

  test('has the same bytes from the native rasteriser as from WebAssembly', async ({ skip }) => {
    const native = await import('@resvg/resvg-js').catch(() => null)
    if (native === null) return skip('The native rasteriser is an optional package.')
    const draw = (picture: string) => new native.Resvg(picture, { font: { loadSystemFonts: false } }).render()
    const rasteriser = onThisThread({
      pixels: (picture) => draw(picture).pixels,
      png: (picture) => draw(picture).asPng(),
    })
    // Drawn as a whole, and in strips.
    for (const scale of [1, 3]) {
      const bytes = Buffer.from(await written(png, sample, { ...tools, rasteriser }, { ...plain, scale }))
      expect(bytes.equals(await written(png, sample, tools, { ...plain, scale }))).toBe(true)
    }
  })
})
