import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { Shaper } from '../shaper.ts'
import { type BrokenText, breakLines } from './breakLines.ts'
import { fonts } from './cardStyle.ts'
import { drawable } from './drawable.ts'
import { widthOf } from './pieces.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor(['中한مשสन😀'])
})

const broken = (text: string, width = 202, mostLines = 40) =>
  breakLines([{ text, style: fonts.text }], width, mostLines, shaper)
const words = ({ lines }: BrokenText) => lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))

describe('breaking lines', () => {
  test('fills each line with as many words as fit', () => {
    expect(
      words(broken('Mexico is sovereign: China has neither the right nor the ability to do Mexico’s part')),
    ).toEqual(['Mexico is sovereign: China has', 'neither the right nor the ability to', 'do Mexico’s part'])
  })

  test('breaks where the text does, and keeps its empty lines', () => {
    expect(words(broken('one\n\ntwo\n'))).toEqual(['one', '', 'two', ''])
  })

  test('breaks a word that is wider than the line', () => {
    const lines = words(broken('x'.repeat(100)))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('x'.repeat(100))
  })

  test('keeps a base and its marks together', () => {
    const lines = words(broken('e\u0301'.repeat(100)))
    expect(lines.every((line) => line.startsWith('e') && line.endsWith('\u0301'))).toBe(true)
  })

  test('breaks Chinese between characters but not before its full stop', () => {
    const lines = words(broken('中国不应为美国的阿片类药物危机负责。'.repeat(3)))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.some((line) => line.startsWith('。'))).toBe(false)
  })

  test('runs on from one style into the next', () => {
    const parts = [
      { text: 'Importer responsibility. ', style: fonts.title },
      { text: 'By international practice', style: fonts.text },
    ]
    const { lines } = breakLines(parts, 202, 40, shaper)
    expect(lines[0]?.pieces.map((piece) => [piece.text, piece.style.weight])).toEqual([
      ['Importer responsibility. ', 700],
      ['By', 400],
    ])
    expect(lines[0]?.pieces[1]?.x).toBeCloseTo(shaper.shape('Importer responsibility. ', fonts.title).width)
  })

  test('counts the lines that it does not set', () => {
    const { lines, more } = broken('word\n'.repeat(50), 202, 40)
    expect([lines.length, more]).toEqual([40, 11])
  })

  test('manages a megabyte', () => {
    const { lines, more } = broken('Fentanyl '.repeat(120_000))
    expect(lines.length).toBe(40)
    expect(more).toBeGreaterThan(20_000)
  })
})

describe('lines that are read from the right', () => {
  const hebrew = 'לפי הנוהג הבינלאומי, היבואן והמדינה המייבאת, ולא היצואן, הם שצריכים לוודא'

  test('stand flush right, and the others of the text flush left', () => {
    const { lines } = broken(`${hebrew}\nBy international practice\n${hebrew}`)
    const latin = lines.findIndex(({ pieces }) => pieces[0]?.text.startsWith('By'))
    for (const [index, { pieces, direction }] of lines.entries()) {
      expect(direction).toBe(index === latin ? undefined : 'rtl')
      if (index === latin) expect(pieces[0]?.x).toBe(0)
      else expect((pieces[0]?.x ?? 0) + (pieces[0]?.width ?? 0)).toBeCloseTo(202)
    }
  })

  test('begin with their title at the right', () => {
    const parts = [
      { text: 'אחריות היבואן. ', style: fonts.title },
      { text: 'לפי הנוהג', style: fonts.text },
    ]
    const [title, text] = breakLines(parts, 202, 40, shaper).lines[0]?.pieces ?? []
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeCloseTo(202)
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeCloseTo(title?.x ?? 0)
  })

  test('have the words of another direction in pieces of their own, each where it is read', () => {
    const [right, middle, left] = broken('אמרה DEA אתמול').lines[0]?.pieces ?? []
    expect([right, middle, left].map((piece) => [piece?.text, piece?.direction])).toEqual([
      ['אמרה ', 'rtl'],
      ['DEA', undefined],
      [' אתמול', 'rtl'],
    ])
    expect(left?.x).toBeLessThan(middle?.x ?? 0)
    expect(middle?.x).toBeLessThan(right?.x ?? 0)
  })

  test('keep a comma at their end with the words before it, though these run the other way', () => {
    const [first] = broken('He said שלום, אתמול', 85).lines
    expect(first?.pieces.map(({ text, direction }) => [text, direction])).toEqual([
      ['He said ', undefined],
      ['שלום,', 'rtl'],
    ])
  })

  test('are not turned by what would turn them, and don’t turn what follows', () => {
    const text = drawable('\u202eChina\u202c said \u2067no\u2069')
    expect(broken(text).lines[0]?.pieces.map((piece) => [piece.text, piece.direction])).toEqual([[text, undefined]])
  })
})

describe('a word that is wider than the line', () => {
  test.each([
    ['Thai', 'ผู้นำเข้าและประเทศผู้นำเข้าไม่ใช่ผู้ส่งออก'.repeat(3)],
    ['families', '👩‍👩‍👧'.repeat(60)],
    ['flags', '🇨🇳🇲🇽🇺🇸'.repeat(20)],
    ['hands', '👍🏽'.repeat(60)],
    ['conjuncts', 'क्षत्रियस्त्र्य'.repeat(20)],
    ['joined letters', 'بسم'.repeat(60)],
    ['syllables of single letters', '\u1112\u1161\u11ab'.repeat(60)],
  ])('breaks between grapheme clusters: %s', (_, text) => {
    const starts = new Set(shaper.graphemes(text))
    const { lines } = broken(text)
    expect(lines.length).toBeGreaterThan(1)
    for (const { start, pieces } of lines) {
      expect(starts.has(start)).toBe(true)
      expect(widthOf(pieces)).toBeLessThanOrEqual(202)
    }
  })
})

test('a Thai line ends in no vowel of the next one’s consonant, and begins with none of the last one’s', () => {
  const text = 'เพราะผู้นำเข้าและประเทศผู้นำเข้าต้องดูแลไม่ให้สินค้าถูกนำไปใช้ในทางที่ผิดกฎหมาย'
  for (let width = 24; width < 200; width += 8)
    for (const line of words(broken(text, width))) expect(line, `${width}`).not.toMatch(/^[ะาๆฯ]|[เแโใไ]$/)
})

test.each([
  ['marks', 'a', '\u0301'],
  ['joined pictures', '', '👩\u200d'],
  ['right-to-left marks', '', '\u200f'],
  ['figures behind a letter that runs left', 'א', '1 '],
  ['brackets behind one', 'א', '('],
  ['a Hebrew word', '', 'א'],
])('%s without end are drawn in lines of some length', (_, head, text) => {
  const long = drawable(head + text.repeat(400_000 / text.length))
  const { lines, more } = broken(long)
  expect(lines.length).toBe(40)
  expect(more).toBeGreaterThan(0)
  expect(Math.max(...lines.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000)
})

describe('counting again after a change', () => {
  /** Of the same text, by a shaper that has counted nothing yet. */
  const countedAnew = (text: string) => breakLines([{ text, style: fonts.text }], 202, 2, { ...shaper }).more

  test('comes to what counting all comes to', () => {
    const anyPart = fc.oneof(
      fc.constantFrom(
        'word ',
        'words\n',
        '  ',
        'x'.repeat(90),
        '中国。',
        'e\u0301',
        'well-known ',
        '“Yes.” ',
        '👩‍👩‍👧',
        '1,000',
        '->',
        'שלום, ',
        'مرحبا 12 ',
        'नमस्ते ',
        'ผู้นำเข้า',
      ),
      fc.string({ maxLength: 6 }),
    )
    const anyParts = fc.array(anyPart, { minLength: 1, maxLength: 400, size: 'max' })
    const anyChange = fc.record({ at: fc.nat(), cut: fc.nat(40), put: fc.array(anyPart, { maxLength: 3 }) })
    fc.assert(
      fc.property(anyParts, fc.array(anyChange, { maxLength: 8 }), (parts, changes) => {
        let text = drawable(parts.join(''))
        for (const { at, cut, put } of changes) {
          expect(broken(text, 202, 2).more).toBe(countedAnew(text))
          const place = at % (text.length + 1)
          text = drawable(text.slice(0, place) + put.join('') + text.slice(place + cut))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('breaks only the lines at the change', () => {
    const sentences = Array.from({ length: 4_000 }, (_, index) => `Importer ${index ** 2} decides what it lets in. `)
    const text = sentences.join('')
    const middle = text.length / 2
    broken(text)
    const breaks = vi.spyOn(shaper, 'breaks')
    const { more } = broken(`${text.slice(0, middle)}truly ${text.slice(middle)}`)
    expect(breaks.mock.calls.length).toBeLessThan(10)
    breaks.mockRestore()
    expect(more).toBeGreaterThan(4_000)
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ' ',
        '\n',
        '  ',
        '中国。',
        'e\u0301',
        '👩‍👩‍👧',
        '🇲🇽',
        '\ud800',
        'שלום',
        'مرحبا',
        '(1)',
        'ผู้',
        'क्षि',
      ),
    ),
  )
  .map((parts) => drawable(parts.join('')))
const anyWidth = fc.integer({ min: 20, max: 334 })

describe('for any text', () => {
  test('its lines, joined, are the text but for the spaces and line ends at which it broke', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const lines = words(broken(text, width, 1_000))
        let at = 0
        for (const line of lines) {
          while (text[at] === ' ' && !line.startsWith(' ')) at += 1
          expect(text.slice(at, at + line.length)).toBe(line)
          at += line.length
          while (text[at] === ' ') at += 1
          if (text[at] === '\n') at += 1
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  test('each line says where in the text it stands', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const { lines } = broken(text, width, 1_000)
        lines.forEach(({ pieces, start, end }, line) => {
          const shown = pieces.map((piece) => piece.text).join('')
          expect(text.slice(start, end).replace(/ *$/, '')).toBe(shown.replace(/ *$/, ''))
          const next = lines[line + 1]?.start
          expect(next === undefined ? end === text.length : next === end || text.slice(end, next) === '\n').toBe(true)
        })
      }),
    )
  })

  test('no line is wider than it may be unless it is one grapheme cluster', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        for (const { pieces } of broken(text, width, 1_000).lines) {
          if (widthOf(pieces) <= width) continue
          const line = pieces.map((piece) => piece.text).join('')
          // Some are drawn as one, such as a lam and its alef.
          const drawn = new Set(
            pieces.flatMap((piece) => shaper.shape(piece.text, piece.style).glyphs.map(({ cluster }) => cluster)),
          )
          expect(Math.min(shaper.graphemes(line).length, drawn.size), JSON.stringify(line)).toBe(1)
        }
      }),
    )
  })
})
