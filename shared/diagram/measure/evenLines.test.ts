import { beforeAll, expect, test } from 'vitest'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { Shaper } from '../shaper.ts'
import { breakLines } from './breakLines.ts'
import { fonts } from './cardStyle.ts'
import { evenLines } from './evenLines.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor(['על'])
})

const parts = (text: string) => [{ text, style: fonts.text }]
const wordsOf = (broken: ReturnType<typeof breakLines>) =>
  broken.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))

test('no word is left alone in the last line where as many lines hold the words otherwise', () => {
  const text = parts('The importing country must see that goods are not put to illegal use')
  expect(wordsOf(breakLines(text, 190, 40, shaper)).at(-1)).toBe('use')
  const even = wordsOf(evenLines(text, 190, 40, shaper))
  expect(even).toHaveLength(breakLines(text, 190, 40, shaper).lines.length)
  expect(even.at(-1)).toBe('illegal use')
})

test('lines stay as they are where the last is long enough, or where that would take one more', () => {
  for (const words of [
    'The importing country must see that goods are not abused',
    'Internationalisation is so',
    'No',
    '',
  ]) {
    const text = parts(words)
    expect(evenLines(text, 150, 40, shaper)).toEqual(breakLines(text, 150, 40, shaper))
  }
})

test('what is read from the right stands at the right of the whole width', () => {
  const text = parts('על היבואן והמדינה המייבאת לוודא שהסחורה לא תשמש למטרות בלתי חוקיות כן')
  const even = evenLines(text, 214, 40, shaper)
  expect(wordsOf(even)).not.toEqual(wordsOf(breakLines(text, 214, 40, shaper)))
  for (const { pieces } of even.lines) expect(Math.max(...pieces.map(({ x, width }) => x + width))).toBeCloseTo(214, 6)
})
