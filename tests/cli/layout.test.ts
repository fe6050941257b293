import { expect, test } from 'vitest'
import { rejoinder, SAMPLE } from './run.ts'

interface Layout {
  readonly cards: readonly { id: string; x: number; y: number; width: number; height: number }[]
  readonly routes: readonly { id: string; points: [number, number][] }[]
}

test('every card and every relation has its place', () => {
  const { code, stdout } = rejoinder(['layout', SAMPLE, '--json'])
  const { cards, routes }: Layout = JSON.parse(stdout)
  expect([code, cards.length, new Set(cards.map(({ id }) => id)).size]).toEqual([0, 24, 24])
  for (const { x, y, width, height } of cards) {
    expect([x, y, width, height].every(Number.isFinite)).toBe(true)
    expect([width, height % 4]).toEqual([228, 0])
  }
  const drawn = new Set(routes.map(({ id }) => id.replace(/\/\d+$/, '')))
  // Two claims that rebut each other share a route, which carries either id.
  expect(drawn.size).toBe(33 - 4)
  for (const { points } of routes) {
    expect(points.length).toBeGreaterThan(1)
    expect(points.flat().every(Number.isFinite)).toBe(true)
  }
})

test('no two cards overlap', () => {
  const { cards }: Layout = JSON.parse(rejoinder(['layout', SAMPLE, '--json']).stdout)
  const overlapping = cards.flatMap((a, index) =>
    cards
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} ${b.id}`),
  )
  expect(overlapping).toEqual([])
})

test('reads as lines, too', () => {
  expect(rejoinder(['layout', SAMPLE]).stdout).toMatch(/^C0 {2}-?\d+, -?\d+ {2}228 × \d+$/m)
})
