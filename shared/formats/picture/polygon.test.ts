import { expect, test } from 'vitest'
import { clippedLine, polygonOf } from './polygon.ts'

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]
const rising = { x: 1, y: -1 }

test.each([
  ['clockwise', square],
  ['counter-clockwise', square.toReversed()],
])('a line is cut off at the sides of a polygon whose corners go %s', (_, polygon) => {
  expect(clippedLine(polygon, { x: 0, y: 4 }, rising)).toEqual([
    { x: 0, y: 4 },
    { x: 4, y: 0 },
  ])
  expect(clippedLine(polygon, { x: 99, y: 5 }, { x: 2, y: 0 })).toEqual([
    { x: 0, y: 5 },
    { x: 10, y: 5 },
  ])
})

test('a line that passes by, or only touches a corner, is none', () => {
  expect(clippedLine(square, { x: -1, y: 0 }, rising)).toBeNull()
  expect(clippedLine(square, { x: 0, y: 0 }, rising)).toBeNull()
  expect(clippedLine(square, { x: 5, y: 11 }, { x: 1, y: 0 })).toBeNull()
})

test('curves become straight pieces that begin and end where they do', () => {
  const corners = polygonOf([['M', 0, 8], ['Q', 0, 0, 8, 0], ['L', 8, 8], ['Z']])
  expect(corners).toHaveLength(6)
  expect(corners[2]).toEqual({ x: 2, y: 2 })
  expect(corners.slice(-2)).toEqual([
    { x: 8, y: 0 },
    { x: 8, y: 8 },
  ])
})
