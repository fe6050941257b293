import fc from 'fast-check'
import { expect, test } from 'vitest'
import { europeanBreaks, isEuropean, loadAllBreaks } from './lineBreaks.ts'

const allBreaks = await loadAllBreaks()

const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => character !== '\n' && isEuropean(character),
)
const punctuation = characters.filter((character) => !/[\p{L}\p{N}]/u.test(character))

test('breaks European text where all of UAX 14 does: for any two characters, with and without spaces', () => {
  for (const one of characters)
    for (const other of punctuation)
      for (const text of [one + other, `${one} ${other}`, other + one, `${other}  ${one}`, `a${one}${other}1`])
        expect(europeanBreaks(text), text).toEqual(allBreaks(text))
})

test('breaks European text where all of UAX 14 does: for any text', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...punctuation)) })
  fc.assert(
    fc.property(text, (paragraph) => {
      expect(europeanBreaks(paragraph)).toEqual(allBreaks(paragraph))
    }),
    { numRuns: 2_000 },
  )
})

test('leaves other text to all of UAX 14', () => {
  expect(['中国', 'שלום', 'e\u0301', '👩‍👧', '\u2060'].some(isEuropean)).toBe(false)
  expect(['Who answers for “fentanyl”? — Ça va…', 'Łódź', '\n', ''].every(isEuropean)).toBe(true)
})
