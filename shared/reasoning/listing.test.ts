import { expect, test } from 'vitest'
import { listed } from './listing.ts'

test('a long list is counted', () => {
  expect(['a', 'a b', 'a b c', 'a b c d', 'a b c d e'].map((names) => listed(names.split(' ')))).toEqual([
    'a',
    'a and b',
    'a, b and c',
    'a, b, c and d',
    'a, b, c and 2 more',
  ])
  expect(listed([])).toBe('')
})
