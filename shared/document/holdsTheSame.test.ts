import { expect, test } from 'vitest'
import { holdsTheSame } from './holdsTheSame.ts'

test('values hold the same in whatever order their fields stand', () => {
  expect(holdsTheSame({ a: 1, b: { c: [1, 'x'] } }, { b: { c: [1, 'x'] }, a: 1 })).toBe(true)
  expect(holdsTheSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
})

test('other values, other fields and another order of a list are not the same', () => {
  expect(holdsTheSame({ a: 1 }, { a: 2 })).toBe(false)
  expect(holdsTheSame({ a: 1 }, { b: 1 })).toBe(false)
  expect(holdsTheSame({ a: 1 }, { a: 1, b: null })).toBe(false)
  expect(holdsTheSame([1, 2], [2, 1])).toBe(false)
  expect(holdsTheSame([1], { 0: 1 })).toBe(false)
  expect(holdsTheSame(null, {})).toBe(false)
})
