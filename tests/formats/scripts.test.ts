import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawMap } from '../../shared/diagram/drawMap.ts'
import { withFurniture } from '../../shared/diagram/furniture/withFurniture.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { Scene, TextShape } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { parseMap } from '../../shared/document/file/parse.ts'
import { makeMap } from '../../shared/document/make.ts'
import type { Tools } from '../../shared/formats/format.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { startBrowser } from '../support/browser.ts'
import { toolsFor } from '../support/tools.ts'

const file = new URL('../../fixtures/maps/scripts/scripts.argmap', import.meta.url)
const { map: scripts, problems } = parseMap(readFileSync(file, 'utf8'))

/** What a person may write that turns, joins or stacks characters, besides what the map of scripts has. */
const hard = makeMap({
  title: 'שלום, world (עולם) 1, 2 & “three”',
  parties: [{ id: 'p', name: 'حزب الوفد', short: 'עִבְרִית' }],
  claims: [
    { id: 'nested', text: 'He said “קראתי את The Economist (מ־2022) אתמול”, and left.' },
    { id: 'list', text: 'א. 10–20% מ-$1,500.00; ב. C++ ו-C#; ג. a/b, +972-3-555' },
    { id: 'arabic', text: 'لا إله، ٣٫١٤ و12/05/2022 (PDF) ﷺ؟ می‌خواهم' },
    { id: 'joiners', text: 'क्षत्रिय र्क श्री क्‍ष ज़ ड़ त्र्य ।' },
    { id: 'marks', text: 'e\u0301 o\u030b ậ и\u0306 שָׁלוֹם نَصٌّ กำ น้ำ เกี๊ยว' },
    { id: 'hangul', text: '\u1112\u1161\u11ab\u1100\u1173\u11af 한글 (漢字)' },
    { id: 'signs', text: '☀️ ☎︎ ⚠️ 👍🏽👍 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇨🇳🇲🇽🇺🇸 ☝🏿 ➡ ⭐ ①②③ ㎏ ㊗ →' },
    { id: 'mixed', text: 'Ελλάδα, Россия and Łódź: AV, Τα, Та', party: 'p', speaker: 'בן־דוד (MK)' },
  ],
})

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
})
afterAll(async () => await browser?.close())

const plain = {
  theme: 'light',
  background: 'white',
  scale: 1,
  dpi: 96,
  outlines: false,
  embed: false,
  tile: null,
} as const
const everything = { title: true, legend: true, sources: true, standings: true, openPoints: true }

function drawn(map: ArgumentMap, { shaper }: Tools): Scene {
  const reading = readMap(map)
  return withFurniture(drawMap(map, reading, shaper, { citations: 'sources' }), map, reading, everything, shaper)
}

const textsIn = (scene: Scene): readonly TextShape[] =>
  [
    ...scene.furniture,
    ...scene.edges.flatMap(({ shapes }) => shapes),
    ...scene.cards.flatMap(({ shapes }) => shapes),
  ].filter((shape) => shape.kind === 'text')

/** What a browser makes of one line of an SVG: its width, and from where to where it draws each UTF-16 unit. */
interface SetLine {
  /** Its words, size and weight. */
  readonly key: string
  readonly width: number
  readonly units: readonly (readonly [number, number])[]
}

async function setByBrowser(map: ArgumentMap, tools: Tools): Promise<readonly SetLine[]> {
  const { bytes } = await svg.write({ map, scene: () => drawn(map, tools) }, plain, tools)
  // Without the lengths, which would stretch any font to fit.
  const xml = new TextDecoder().decode(bytes).replace(/ textLength="[^"]*" lengthAdjust="[^"]*"/g, '')
  await page.setContent(xml)
  return await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('text')].map((text) => {
      const units = Array.from({ length: text.getNumberOfChars() }, (_, unit) => {
        const { x, width } = text.getExtentOfChar(unit)
        return [x, x + width] as const
      })
      const { fontSize, fontWeight } = getComputedStyle(text)
      const key = [text.textContent, Number.parseFloat(fontSize), fontWeight].join(' ')
      return { key, width: text.getComputedTextLength(), units }
    })
  })
}

/** From where to where each grapheme cluster that is drawn by itself is drawn, px from the line's left. */
function setByShaper({ text, style, direction }: TextShape, { shaper }: Tools): ReadonlyMap<number, [number, number]> {
  const spans = new Map<number, [number, number]>()
  let pen = 0
  for (const { cluster, advance } of shaper.shape(text, style, direction).glyphs) {
    const [left, right] = spans.get(cluster) ?? [pen, pen]
    spans.set(cluster, [Math.min(left, pen), Math.max(right, pen + advance)])
    pen += advance
  }
  return spans
}

describe.each([
  ['the map of scripts', scripts],
  ['what is hard', hard],
])('%s', (_, map) => {
  test('is drawn with a glyph for every character', async () => {
    const tools = await toolsFor(textsOf(map))
    for (const { text, style, direction } of textsIn(drawn(map, tools)))
      for (const { id } of tools.shaper.shape(text, style, direction).glyphs) expect(id, text).toBeGreaterThan(0)
  })

  test('has each line as wide, and each word where it was shaped, in the browser', async () => {
    const tools = await toolsFor(textsOf(map))
    const [shapes, lines] = [textsIn(drawn(map, tools)), await setByBrowser(map, tools)]
    const byKey = new Map(lines.map((line) => [line.key, line]))
    for (const shape of shapes) {
      const line = byKey.get([shape.text, shape.style.size, shape.style.weight].join(' '))
      expect(line, shape.text).toBeDefined()
      if (line === undefined) continue
      expect(Math.abs(line.width - shape.width), shape.text).toBeLessThan(0.1)
      const first = Math.min(...line.units.map(([left]) => left))
      for (const [unit, [left, right]] of setByShaper(shape, tools)) {
        const [x = 0, end = 0] = line.units[unit] ?? []
        const middle = (x + end) / 2 - first
        expect(
          middle > left - 0.5 && middle < right + 0.5,
          `${shape.text}: ${shape.text.slice(unit, unit + 2)} at ${middle}, not ${left}–${right}`,
        ).toBe(true)
      }
    }
  })
})

test('the map of scripts opens without a problem', () => {
  expect(problems).toEqual([])
})
