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
  shaper = await shaperFor(['中'])
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
    )
  })

  test('breaks only the lines at the change', () => {
    const sentences = Array.from({ length: 20_000 }, (_, index) => `Importer ${index ** 2} decides what it lets in. `)
    const text = sentences.join('')
    const middle = text.length / 2
    broken(text)
    const breaks = vi.spyOn(shaper, 'breaks')
    const { more } = broken(`${text.slice(0, middle)}truly ${text.slice(middle)}`)
    expect(breaks.mock.calls.length).toBeLessThan(10)
    breaks.mockRestore()
    expect(more).toBeGreaterThan(20_000)
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(' ', '\n', '  ', '中国。', 'e\u0301', '👩‍👩‍👧', '\ud800'),
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
          const clusters = pieces
            .flatMap((piece) => shaper.shape(piece.text, piece.style).glyphs)
            .map((glyph) => glyph.cluster)
          expect(new Set(clusters).size).toBe(1)
        }
      }),
    )
  })
})
