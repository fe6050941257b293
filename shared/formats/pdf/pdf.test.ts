import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyText } from '../../../tests/support/anyMap.ts'
import { type OpenPdf, openPdf } from '../../../tests/support/openPdf.ts'
import { sample } from '../../../tests/support/sample.ts'
import { toolsFor } from '../../../tests/support/tools.ts'
import { drawableLine } from '../../diagram/measure/drawable.ts'
import { textsOf } from '../../diagram/measure/textsOf.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { makeMap } from '../../document/make.ts'
import type { Tools } from '../format.ts'
import { drawPicture } from '../picture/drawPicture.ts'
import { readingOrder } from '../picture/readingOrder.ts'
import { type PictureRequest, usualRequest } from '../picture/request.ts'
import { pdf } from './pdf.ts'

const unfolded = { ...usualRequest, unfold: true }

let tools: Tools
beforeAll(async () => {
  tools = await toolsFor()
})

async function written(map: ArgumentMap, request: PictureRequest = unfolded): Promise<Uint8Array<ArrayBuffer>> {
  const { drawing, options } = drawPicture(map, request, tools.shaper)
  return (await pdf.write(drawing, options, tools)).bytes
}

const opened = async (map: ArgumentMap, request?: PictureRequest) => await openPdf(await written(map, request))

/** Without spaces, which are where lines break. */
const run = (words: string) => words.replace(/\s/g, '')
const wordsOf = (open: OpenPdf) => run(open.pages.flatMap((page) => page.lines).join(''))

describe('a PDF', () => {
  test('has a page of the picture’s size', async () => {
    const { drawing, options } = drawPicture(sample, { ...unfolded, dpi: 300 }, tools.shaper)
    const { bounds } = drawing.scene()
    const { pages } = await openPdf((await pdf.write(drawing, options, tools)).bytes)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.width).toBeCloseTo((bounds.width * options.scale * 72) / 300, 4)
    expect(pages[0]?.height).toBeCloseTo((bounds.height * options.scale * 72) / 300, 4)
  })

  test('says title and language, and holds every claim’s words', async () => {
    const open = await opened(sample)
    expect(open.title).toBe(sample.title)
    expect(open.language).toBe(sample.language)
    const words = wordsOf(open)
    for (const { text, title } of sample.claims) {
      expect(words).toContain(run(text))
      expect(words).toContain(run(title))
    }
  })

  test('holds each face once, cut down', async () => {
    const { fonts } = await opened(sample)
    expect(fonts.map((font) => font.replace(/^\/[A-Z]{6}\+/, ''))).toEqual([
      'Inter-400',
      'Inter-500',
      'Inter-600',
      'Inter-700',
    ])
    expect((await written(sample)).length).toBeLessThan(60_000)
  })

  test.each([
    ['Arabic', 'العربية لغة جميلة'],
    ['Hebrew', 'עברית היא שפה'],
    ['Devanagari', 'हिन्दी में क्षत्रिय और स्त्री'],
    ['Thai', 'น้ำภาษาไทย'],
    ['Han, kana and hangul', '類阿片 すべて 한국어'],
    ['emoji', '👩‍👩‍👧 👍🏽 ❤️'],
    ['ligatures and marks', 'ffi -> e\u0301te\u0301 naïve'],
    ['what no face has', 'a \u{1f6fe} \u13a0 b'],
  ])('means what was written: %s', async (_, text) => {
    const map = makeMap({ claims: [{ id: 'a', text }] })
    tools = await toolsFor(textsOf(map))
    const { pages } = await opened(map)
    // Words that run to the left stand in the order in which they are seen.
    const seen = (words: string) => [...run(words)].sort().join('')
    expect(pages[0]?.lines.map(seen)).toContain(seen(text))
  })

  test('tells a person who can’t see it of every claim and relation', async () => {
    const { drawing } = drawPicture(sample, unfolded, tools.shaper)
    const scene = drawing.scene()
    const { elements } = await opened(sample)
    const says = elements.filter((element) => element.says !== '').map(({ role, says }) => `${role}: ${says}`)
    const inOrder = readingOrder(scene)
    expect(says).toEqual(inOrder.map((part) => `${'claim' in part ? 'P' : 'Figure'}: ${part.description}`))
    expect(new Set(inOrder)).toEqual(new Set([...scene.cards, ...scene.edges]))
  })

  test('is the same, byte for byte, when drawn twice', async () => {
    const first = await written(sample)
    tools = await toolsFor()
    expect(Buffer.from(await written(sample)).equals(first)).toBe(true)
  })

  test('finds each object where its table says', async () => {
    const bytes = Buffer.from(await written(sample))
    const text = bytes.toString('latin1')
    const streamAt = (at: number) => {
      const [head, id, length] = /^(\d+) 0 obj\n<<.*\/Length (\d+)>>\nstream\n/.exec(text.slice(at, at + 1_000)) ?? []
      if (head === undefined) throw new Error(`There is no stream at ${at}.`)
      const start = at + head.length
      return { id: Number(id), data: inflateSync(bytes.subarray(start, start + Number(length))) }
    }
    const { id: last, data: table } = streamAt(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]))
    const rows = Array.from({ length: table.length / 7 }, (_, id) => ({
      ...{
        id,
        kind: table.readUInt8(7 * id),
        at: table.readUInt32BE(7 * id + 1),
        index: table.readUInt16BE(7 * id + 5),
      },
    }))
    expect(rows).toHaveLength(last + 1)
    expect(rows[0]?.kind).toBe(0)
    for (const { id, kind, at, index } of rows.slice(1)) {
      if (kind === 1) expect(streamAt(at).id).toBe(id)
      else {
        const inside = streamAt(rows[at]?.at ?? 0).data.toString()
        expect(Number(inside.split(' ')[2 * index])).toBe(id)
      }
    }
  })
})

describe('hostile text is only text', () => {
  const saying = (text: string) =>
    makeMap({
      title: text,
      language: text,
      parties: [{ id: 'p', name: text, short: text }],
      sources: [{ id: 's', title: text, url: text }],
      claims: [{ id: 'a', text, title: text, speaker: text, party: 'p', sources: ['s'], contention: true }],
    })

  test.each([
    ['operators', ') Tj ET Q endstream endobj (\\'],
    ['markup', '<</S/JavaScript/JS(app.alert(1))>> <feff> %'],
    ['controls', '\u0000\u0001\b\u000b\u001b[31m\u007f\u0085\u009f\ufffe\uffff\r\n'],
    ['overrides', '\u202eevil\u202c \u2066isolated'],
    ['halves of pairs', '\ud800 \udc00 \ud83d'],
  ])('%s', async (_, text) => {
    const open = await opened(saying(text))
    expect(open.title).toBe(drawableLine(text))
    expect(open.elements.length).toBeGreaterThan(1)
  })

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const map = saying(`.${text}`)
        const { drawing } = drawPicture(map, unfolded, tools.shaper)
        const [card] = drawing.scene().cards
        expect((await opened(map)).elements.map(({ says }) => says)).toContain(card?.description.replaceAll('\n', ' '))
      }),
      { numRuns: 20 },
    )
  })
})
