import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inVisualOrder, loadBidi, runsLeft } from './bidi.ts'

const { direction, levels } = await loadBidi()

/** Levels as figures, one a unit. */
const levelsOf = (text: string, base?: 'rtl') => [...(levels(text, base) ?? new Uint8Array(text.length))].join('')

describe('a paragraph is read', () => {
  test.each([
    ['from the left where it begins so', 'Hello, שלום', undefined],
    ['from the right where its first letter is read so', 'שלום, hello', 'rtl'],
    ['by its first letter, behind figures, signs and marks', '(12) “٣” — שלום, hello', 'rtl'],
    ['from the left where it has no letter', '12 ← 13', undefined],
    ['past a picture', '😀 שלום', 'rtl'],
    ['by letters beyond the basic plane', '𐤀𐤁 abc', 'rtl'],
    ['by a mark that says so', '\u200f12 abc', 'rtl'],
  ])('%s', (_, text, expected) => {
    expect(direction(text)).toBe(expected)
  })
})

describe('levels', () => {
  test('rise where words run the other way, and figures stand in them', () => {
    expect(levelsOf('abc אבג 12 דה def')).toBe('0000' + '111' + '1' + '22' + '1' + '11' + '0000')
    expect(levelsOf('אבג abc, 12', 'rtl')).toBe('1111' + '2222222')
  })

  test('stay with pictures as with other signs', () => {
    expect(levelsOf('אב 😀 גד')).toBe('11111111')
    expect(levelsOf('a 😀 b')).toBe('000000')
  })

  test('are not broken by joiners, which show nothing', () => {
    expect(levelsOf('a می‌خواهم b')).toBe('00' + '11111111' + '00')
  })

  test('are null where all goes from left to right', () => {
    expect(levels('Zürich, 中国', undefined)).toBeNull()
    expect(levels('12', undefined)).toBeNull()
  })

  test('of a long text are those of its parts', () => {
    const part = `${'אב cd 12, '.repeat(200)}`
    expect(part.length).toBe(2_000)
    const whole = levelsOf(part.repeat(2), 'rtl')
    expect(whole).toBe(levelsOf(part, 'rtl').repeat(2))
  })
})

test('what stands turned in what is turned is turned twice', () => {
  const runs = [0, 1, 2, 1, 0].map((level, place) => ({ level, place }))
  expect(inVisualOrder(runs).map(({ place }) => place)).toEqual([0, 3, 2, 1, 4])
  const whole = [1, 2, 2, 1].map((level, place) => ({ level, place }))
  expect(inVisualOrder(whole).map(({ place }) => place)).toEqual([3, 1, 2, 0])
})

test('any text has a level for each unit, and none above 0 without a letter or figure that runs left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = levels(text, undefined)
      expect(found?.length ?? text.length).toBe(text.length)
      if (!runsLeft(text)) expect(found).toBeNull()
    }),
  )
})
