import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toolsFor } from '../../../tests/support/tools.ts'
import { drawMap } from '../../diagram/drawMap.ts'
import { withFurniture } from '../../diagram/furniture/withFurniture.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { type MapFields, makeMap } from '../../document/make.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { PictureOptions, Tools } from '../format.ts'
import { svg } from './svg.ts'

let tools: Tools
beforeAll(async () => {
  tools = await toolsFor(['中'])
})

const everything = { title: true, legend: true, sources: true, standings: true, openPoints: true }

async function drawn(map: ArgumentMap, options: Partial<PictureOptions> = {}): Promise<string> {
  const reading = readMap(map)
  const scene = () =>
    withFurniture(drawMap(map, reading, tools.shaper, { citations: 'sources' }), map, reading, everything, tools.shaper)
  const given: PictureOptions = {
    theme: 'light',
    background: 'white',
    scale: 1,
    dpi: 96,
    outlines: false,
    embed: false,
    tile: null,
    ...options,
  }
  const result = await svg.write?.({ map, scene }, given, tools)
  return new TextDecoder('utf-8', { fatal: true }).decode(result?.bytes)
}

/** A map with `text` in every place where a person may write, and the claims `a` and `b`. */
const mapSaying = (text: string, more: Partial<MapFields> = {}) =>
  makeMap({
    title: text,
    subtitle: text,
    language: text,
    parties: [{ id: 'p', name: text, short: text }],
    sources: [{ id: 's', title: text, author: text }],
    claims: [
      { id: 'a', text: `a${text}`, title: text, speaker: text, party: 'p', sources: ['s'] },
      { id: 'b', text },
    ],
    relations: [{ id: 'r', kind: 'rebut', from: ['b'], to: 'a' }],
    ...more,
  })

/** The names of an XML document's elements; throws where it is not well formed. */
function elementsOf(xml: string): readonly string[] {
  const open: string[] = []
  const names: string[] = []
  const attribute = / [a-zA-Z][\w:-]*="[^"<]*"/y
  const entity = /&(?!(amp|lt|gt|quot);)/
  if (!/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(xml)) throw new Error('a forbidden character')
  if (entity.test(xml)) throw new Error('a bare ampersand')
  for (const [, close, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([^\s/>]*)((?:"[^"]*"|[^">])*?)(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
      continue
    }
    attribute.lastIndex = 0
    while (attribute.test(attributes));
    if (attributes.replace(/ [a-zA-Z][\w:-]*="[^"<]*"/g, '') !== '') throw new Error(`bad attributes: ${attributes}`)
    names.push(name)
    if (empty === '') open.push(name)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
  return names
}

const KNOWN = new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'circle', 'text'])

describe('an SVG picture', () => {
  test('holds each claim’s words as text, in groups that name claim and relation', async () => {
    const xml = await drawn(mapSaying('Words'))
    expect(xml).toMatch(/<text[^>]*>aWords<\/text>/)
    expect(xml).toContain('data-claim="a"')
    expect(xml).toContain('data-relation="r"')
    expect(elementsOf(xml).every((name) => KNOWN.has(name))).toBe(true)
  })

  test('says the whole of a claim that is cut short', async () => {
    const text = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n')
    const xml = await drawn(
      mapSaying('x', {
        claims: [
          { id: 'a', text },
          { id: 'b', text: 'b' },
        ],
      }),
    )
    expect(xml).toContain('+ 20 more lines')
    expect(xml).toContain('line 59')
  })

  test('uses nothing that Office programs drop', async () => {
    const xml = await drawn(mapSaying('Words'))
    expect(xml).not.toMatch(/rgba\(|foreignObject|class=|style="|<use|currentColor|var\(/)
  })

  test('embeds the fonts of its text, cut down', async () => {
    const xml = await drawn(mapSaying('中 Words'))
    const families = [...xml.matchAll(/font-family:"([^"]*)";font-weight:([\d ]+)/g)].map(
      ([, name, weight]) => `${name} ${weight}`,
    )
    expect(families).toEqual(['Inter 400', 'Inter 500', 'Inter 600', 'Inter 700', 'Noto Sans SC 100 900'])
    expect(xml.length).toBeLessThan(150_000)
  })

  test('draws letters as shapes when asked, and says its words all the same', async () => {
    const xml = await drawn(mapSaying('中 Words'), { outlines: true })
    expect(elementsOf(xml)).not.toContain('text')
    expect(xml).not.toContain('font-face')
    expect(xml).toContain('aria-label="中 Words"')
    expect(xml).toContain('href="#NotoSansSC-400-')
  })

  test('grows with its scale, and leaves its ground out when asked', async () => {
    const size = (xml: string) => Number(/<svg[^>]* width="([\d.]+)"/.exec(xml)?.[1])
    const map = mapSaying('x')
    expect(size(await drawn(map, { scale: 2.5 }))).toBeCloseTo(2.5 * size(await drawn(map)))
    const rects = async (background: PictureOptions['background']) =>
      elementsOf(await drawn(map, { background })).filter((name) => name === 'rect').length
    expect(await rects('none')).toBe((await rects('paper')) - 1)
  })

  test('is the same, byte for byte, when drawn twice', async () => {
    const again = await toolsFor(['中'])
    const first = await drawn(mapSaying('Twice, 中'))
    tools = again
    expect(await drawn(mapSaying('Twice, 中'))).toBe(first)
  })
})

describe('hostile text is only text', () => {
  test.each([
    ['markup', '</text></svg><script>alert(1)</script><a href="javascript:alert(1)">&amp;'],
    ['attributes', '" onload="alert(1)" x="'],
    ['a CDATA end and a comment', ']]> <!-- --> <?xml?> <!DOCTYPE x [<!ENTITY e "e">]>&e;'],
    ['controls', '\u0000\u0001\b\u000b\u001b[31m\u007f\u0085\u009f\ufffe\uffff'],
    ['overrides', '\u202eevil\u202c \u2066isolated'],
    ['halves of pairs', '\ud800 \udc00 \ud83d'],
    ['a style sheet’s end', '</style><style>*{fill:red}'],
  ])('%s', async (_, text) => {
    const xml = await drawn(mapSaying(text))
    expect(elementsOf(xml).every((name) => KNOWN.has(name))).toBe(true)
    expect(xml).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60, size: 'max' }), async (text) => {
        expect(elementsOf(await drawn(mapSaying(text))).every((name) => KNOWN.has(name))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})
