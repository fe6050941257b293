import { expect, test } from 'vitest'
import { roundedPath, shortened, splitAt, upToTrunk } from './lines.ts'

const bent = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 60 },
]

test('corners are round, and no rounder than half their legs', () => {
  expect(roundedPath(bent)).toEqual([
    ['M', 0, 0],
    ['L', 32, 0],
    ['Q', 40, 0, 40, 8],
    ['L', 40, 60],
  ])
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 6, y: 60 },
    ])[1],
  ).toEqual(['L', 3, 0])
})

test('a line is cut short before its head', () => {
  expect(shortened(bent, 7).at(-1)).toEqual({ x: 40, y: 53 })
})

test('a line is split where it is attacked', () => {
  const [before, after] = splitAt(bent, { x: 40, y: 20 })
  expect(before.at(-1)).toEqual({ x: 40, y: 20 })
  expect(after).toEqual([
    { x: 40, y: 20 },
    { x: 40, y: 60 },
  ])
})

test('a line ends just past where it joins a trunk that is drawn', () => {
  const trunk = [
    { x: 40, y: 30 },
    { x: 40, y: 90 },
  ]
  expect(upToTrunk(bent, [trunk]).at(-1)).toEqual({ x: 40, y: 38 })
  expect(
    upToTrunk(bent, [
      [
        { x: 0, y: 9 },
        { x: 90, y: 9 },
      ],
    ]),
  ).toBe(bent)
})
