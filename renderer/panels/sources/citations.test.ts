import { expect, test } from 'vitest'
import { paragraphOf } from './citations.ts'

const text = 'One.\n\nTwo begins.\nThree.'

test('a quote stands in the paragraph in which it starts', () => {
  expect(paragraphOf(text, 0)).toBe(1)
  expect(paragraphOf(text, text.indexOf('begins'))).toBe(2)
  expect(paragraphOf(text, text.indexOf('Three'))).toBe(3)
})

test('a quote that is not placed in the text has no paragraph', () => {
  expect(paragraphOf(text, undefined)).toBeNull()
  expect(paragraphOf('', 12)).toBeNull()
})
