import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { shaperFor } from '../../../tests/support/shaper.ts'
import { type ClaimFields, makeClaim } from '../../document/make.ts'
import type { Shaper } from '../shaper.ts'
import { CaretText } from './caret.ts'
import { cardText } from './measureCard.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor(['中한مשสन😀'])
})

const written = (fields: Omit<ClaimFields, 'id'>) =>
  new CaretText(cardText(makeClaim({ id: 'c', ...fields }), true, shaper), shaper)
const linesOf = (fields: Omit<ClaimFields, 'id'>) =>
  cardText(makeClaim({ id: 'c', ...fields }), true, shaper).lines.map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  )

const LONG = 'Mexico is sovereign: China has neither the right nor the ability to do Mexico’s part'

describe('a caret', () => {
  test('stands before the unit that it is at', () => {
    const caret = written({ text: LONG })
    expect(caret.placeOf(0)).toEqual({ line: 0, x: 0 })
    const { width } = shaper.shape('Mexico', { family: 'sans', size: 12, weight: 400 })
    expect(caret.placeOf(6).x).toBeCloseTo(width, 1)
    expect(caret.placeOf(LONG.indexOf('neither'))).toEqual({ line: 1, x: 0 })
  })

  test('stands behind a run-in title, and never in it', () => {
    const caret = written({ title: 'Importer responsibility', text: 'By law' })
    const { line, x } = caret.placeOf(0)
    expect(line).toBe(0)
    expect(x).toBeGreaterThan(120)
    expect(caret.offsetAt({ line: 0, x: 10 })).toBe(0)
    expect(caret.offsetAt({ line: 0, x: 500 })).toBe(6)
    expect(caret.startOf(0)).toBe(0)
  })

  test('stands after a title that has no text behind it yet', () => {
    const caret = written({ title: 'Importer responsibility', text: '' })
    expect(caret.placeOf(0).x).toBeGreaterThan(120)
    expect(caret.offsetAt({ line: 0, x: 0 })).toBe(0)
  })

  test('skips the lines of a long title', () => {
    const title = 'A title that is so long that it takes three lines of its own on a card of the usual width, or more'
    const caret = written({ title, text: 'By law' })
    const { line } = caret.placeOf(0)
    expect(line).toBeGreaterThan(1)
    expect(caret.offsetAt({ line: line - 1, x: 50 })).toBe(0)
  })

  test('stands on empty lines, the last among them', () => {
    const caret = written({ text: 'one\n\ntwo\n' })
    expect([0, 3, 4, 5, 8, 9].map((offset) => caret.placeOf(offset).line)).toEqual([0, 0, 1, 2, 2, 3])
    expect(caret.offsetAt({ line: 3, x: 40 })).toBe(9)
  })

  test('goes on over spaces at the end, up to the edge', () => {
    const caret = written({ text: 'one   ' })
    const [end, beyond] = [caret.placeOf(3).x, caret.placeOf(6).x]
    expect(beyond).toBeGreaterThan(end + 5)
    expect(caret.endOf(0)).toBe(6)
    expect(caret.offsetAt({ line: 0, x: 500 })).toBe(6)
    expect(written({ text: `one${' '.repeat(5_000)}` }).placeOf(5_003).x).toBe(202)
  })

  test('is at either line where a word was parted, as it is told', () => {
    const caret = written({ text: 'x'.repeat(100) })
    const end = caret.endOf(0)
    expect(caret.placeOf(end)).toEqual({ line: 1, x: 0 })
    expect(caret.placeOf(end, 0).line).toBe(0)
    expect(caret.placeOf(end, 0).x).toBeGreaterThan(190)
  })

  test('never comes between the halves of a character, or between a letter and its mark', () => {
    for (const text of ['👩🏽👩🏽👩🏽', 'e\u0301e\u0301e\u0301', '中\ufe00国']) {
      const caret = written({ text })
      for (let x = 0; x < 60; x += 1) {
        const offset = caret.offsetAt({ line: 0, x })
        expect(text.slice(offset)).not.toMatch(/^(\u0301|\ufe00|[\udc00-\udfff])/)
      }
    }
  })

  test('leaves the text above its first line and below its last', () => {
    const caret = written({ text: LONG })
    expect(caret.offsetAt({ line: -1, x: 80 })).toBe(0)
    expect(caret.offsetAt({ line: 3, x: 0 })).toBe(LONG.length)
  })

  test('finds its way in 300 lines', () => {
    const text = Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n')
    const caret = written({ text })
    expect(caret.lineCount).toBe(300)
    expect(caret.placeOf(text.indexOf('line 217')).line).toBe(217)
    expect(caret.offsetAt({ line: 217, x: 0 })).toBe(text.indexOf('line 217'))
  })
})

describe('in a line that is read from the right, a caret', () => {
  const text = 'לפי הנוהג הבינלאומי, היבואן והמדינה המייבאת, ולא היצואן'

  test('begins at the right edge and moves to the left', () => {
    const caret = written({ text })
    expect(caret.placeOf(0).x).toBeCloseTo(202)
    const xs = [0, 1, 2, 3, 4].map((offset) => caret.placeOf(offset).x)
    expect(xs).toEqual([...xs].sort((a, b) => b - a))
    expect(caret.offsetAt({ line: 0, x: 300 })).toBe(0)
    expect(caret.offsetAt({ line: 0, x: -50 })).toBe(caret.endOf(0))
    expect(caret.isLeftward(0)).toBe(true)
  })

  test('begins to the left of a title that is run in', () => {
    const caret = written({ title: 'אחריות', text: 'לפי הנוהג' })
    expect(caret.indent).toBeGreaterThan(30)
    expect(caret.placeOf(0).x).toBeCloseTo(202 - caret.indent)
    expect(caret.offsetAt({ line: 0, x: 200 })).toBe(0)
  })

  test('goes on over spaces at the end, to the left, up to the edge', () => {
    const caret = written({ text: 'אבג   ' })
    expect(caret.placeOf(6).x).toBeLessThan(caret.placeOf(3).x - 5)
    expect(caret.offsetAt({ line: 0, x: 0 })).toBe(6)
    expect(written({ text: `אבג${' '.repeat(5_000)}` }).placeOf(5_003).x).toBe(0)
  })

  test('moves to the right in words that are read so, and covers them apart from their neighbours', () => {
    const caret = written({ text: 'אמרה DEA אתמול' })
    expect(caret.placeOf(6).x).toBeGreaterThan(caret.placeOf(5).x)
    const [one, other, ...more] = caret.between(3, 7)
    expect(more).toEqual([])
    expect(one?.line).toBe(0)
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThan(other?.x ?? 0)
    expect(caret.between(0, 14)).toHaveLength(1)
  })

  test('covers a line’s end at its left', () => {
    const caret = written({ text })
    const [first] = caret.between(0, text.length)
    expect(first?.x).toBeLessThan(caret.placeOf(caret.endOf(0), 0).x)
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(202)
  })
})

test('what is chosen is covered line by line', () => {
  const caret = written({ text: LONG })
  const [first, second, third] = caret.between(7, LONG.indexOf('do Mexico') + 2)
  expect(first?.x).toBeCloseTo(caret.placeOf(7).x)
  expect([second?.x, third?.x]).toEqual([0, 0])
  expect(third?.width).toBeCloseTo(caret.placeOf(LONG.indexOf('do Mexico') + 2).x)
})

test('an edge of a word, found again at its place, is the same edge, whatever the text', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.lorem(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n', '  ', '中国。', 'שלום ', 'مرحبا', '(12)', 'क्षि'),
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyText, fc.constantFrom('', 'A title'), fc.nat(), (text, title, seed) => {
      if (text === '' && title === '') return
      const caret = written({ text, title })
      const x = seed % 202
      for (let line = 0; line < caret.lineCount; line += 1) {
        const offset = caret.offsetAt({ line, x })
        expect(offset).toBeLessThanOrEqual(text.length)
        const place = caret.placeOf(offset, line)
        // Above the text's own first line there is only its title.
        if (line >= caret.placeOf(0).line) expect(place.line).toBe(line)
        // Where words of both directions meet, two carets may stand at one place.
        expect(caret.placeOf(caret.offsetAt(place), line)).toEqual(place)
      }
    }),
  )
})

test('the lines that a text has while it is written are those that it has after', () => {
  const text =
    'and/or well-known —— 中国不应为美国的阿片类药物危机负责。 https://example.org/a/very/long/path?x=1  \nend  '
  const card = cardText(makeClaim({ id: 'c', text }), false, shaper)
  expect(card.lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(linesOf({ text }))
})
