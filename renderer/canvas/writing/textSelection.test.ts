import { expect, test } from 'vitest'
import { changeEnd, paragraphAt, wordAt } from './textSelection.ts'

const part = (text: string, { anchor, head }: { readonly anchor: number; readonly head: number }) =>
  text.slice(anchor, head)

test('a double click selects the word under it, in any script, or the sign', () => {
  const text = 'Zoös should (not) close'
  expect(part(text, wordAt(text, 1))).toBe('Zoös')
  expect(part(text, wordAt(text, 4))).toBe('Zoös')
  expect(part(text, wordAt(text, 12))).toBe('(')
})

test('a triple click selects the paragraph', () => {
  const text = 'one\ntwo\n\nfour'
  expect(part(text, paragraphAt(text, 5))).toBe('two')
  expect(part(text, paragraphAt(text, 8))).toBe('')
  expect(part(text, paragraphAt(text, 13))).toBe('four')
})

test('after an undo the caret stands where the text changed', () => {
  expect(changeEnd('Zoos should close', 'Zoos close')).toBe(4)
  expect(changeEnd('Zoos close', 'Zoos should close')).toBe(11)
  expect(changeEnd('Zoos', '')).toBe(0)
})
