import { expect, test } from 'vitest'
import { type DrawnLine, scoreLines } from './scoreLines.ts'

const line = (edge: string, trunk: string, ...points: [number, number][]): DrawnLine => ({
  edge,
  trunk,
  points: points.map(([x, y]) => ({ x, y })),
})

const across = line('a', 'a', [0, 50], [100, 50])

test('lines that cross are counted once for a trunk that they share, and singly', () => {
  const trunk = [line('b', 't', [50, 0], [50, 100]), line('c', 't', [50, 0], [50, 80], [90, 80])]
  expect(scoreLines([across, ...trunk], [])).toMatchObject({ crossings: 1, singleCrossings: 2 })
})

test('slanting legs cross as level ones do, and what only touches does not', () => {
  expect(scoreLines([across, line('b', 'b', [20, 20], [70, 90])], []).crossings).toBe(1)
  expect(scoreLines([across, line('b', 'b', [20, 20], [70, 50])], []).crossings).toBe(0)
})

test('a line counts once for each card that it enters, and not for one at whose side it ends', () => {
  const cards = [
    { x: 100, y: 40, width: 20, height: 20 },
    { x: 40, y: 40, width: 20, height: 20 },
  ]
  expect(scoreLines([across], cards).throughCards).toBe(1)
})

test('turns are right angles, and unrelated lines on top of each other are told', () => {
  const bent = line('b', 'b', [0, 0], [50, 0], [50, 40])
  expect(scoreLines([bent], []).turns).toBeCloseTo(1)
  expect(scoreLines([across, line('b', 'b', [20, 50], [60, 50])], []).overlaps).toBe(1)
})
