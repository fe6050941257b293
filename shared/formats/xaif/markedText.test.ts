import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedTextOf } from './markedText.ts'

test('spans one in another, and those that never end', () => {
  const { text, marks } = markedTextOf(
    '<p>\n <span id=1 class="x">Zoos <span id=\\"node2_7\\">harm</span></span></p><p><span id="node3">3 < 4</p>',
  )
  expect(text).toBe('Zoos harm\n3 < 4')
  expect([...marks].map(([node, [start, end]]) => [node, text.slice(start, end)])).toEqual([
    ['node2_7', 'harm'],
    ['1', 'Zoos harm'],
  ])
})

test('a text of open brackets and spans takes no longer than its length', () => {
  for (const part of ['<', '<span id="node1">', '<span', '</span>', '&amp;'])
    expect(markedTextOf(part.repeat(100_000)).marks.size).toBeLessThan(2)
})

test('marks lie in the text, whatever the markup', () => {
  const parts = fc.constantFrom(
    '<span id="node1">',
    '<span id="node2">',
    '</span>',
    '<br>',
    '</p>',
    ' ',
    'a',
    '<',
    '\r\n',
  )
  fc.assert(
    fc.property(fc.array(parts), (all) => {
      const { text, marks } = markedTextOf(all.join(''))
      for (const [start, end] of marks.values()) expect(0 <= start && start < end).toBe(true)
      expect(text).toBe(text.trim())
    }),
  )
})
