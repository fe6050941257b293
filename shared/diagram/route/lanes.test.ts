import { expect, test } from 'vitest'
import type { Box } from '../scene.ts'
import { Ground } from './ground.ts'
import { settleLanes } from './lanes.ts'
import type { Wire } from './rail.ts'

/** Wires from one tall card to another across a gap, all with their middle legs on one place. */
function wiresAcross(gap: number, count: number) {
  const from: Box = { x: 0, y: 0, width: 200, height: 1_000 }
  const to: Box = { ...from, x: 200 + gap }
  const wires = Array.from(
    { length: count },
    (_, index): Wire => ({
      id: `r${index}`,
      start: { kind: 'card', box: from, side: 'right' },
      rails: [
        { upright: false, at: 20 + 10 * index },
        { upright: true, at: 200 + gap / 2 },
        { upright: false, at: 500 + 10 * index },
      ],
      end: { kind: 'card', box: to, side: 'left' },
    }),
  )
  settleLanes(wires, new Ground([from, to]), true)
  return wires.map(({ rails }) => rails[1]?.at ?? 0)
}

test('lanes lie as far apart as there is room', () => {
  const apart = (places: readonly number[]) => {
    const sorted = places.toSorted((a, b) => a - b)
    return Math.min(...sorted.slice(1).map((place, index) => place - (sorted[index] ?? 0)))
  }
  expect(apart(wiresAcross(200, 4))).toBe(14)
  expect(apart(wiresAcross(80, 8))).toBe(8)
})

test('where there is not a hair’s breadth for each, they come as near as they must, and no lane is left out', () => {
  // 24 px between the cards less 8 beside each: room for lines on 9 pixels.
  const places = wiresAcross(24, 8).toSorted((a, b) => a - b)
  expect(new Set(places).size).toBe(8)
  expect(places.every((place) => place >= 208 && place <= 216)).toBe(true)
})
