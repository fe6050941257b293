import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import type { Box } from '../scene.ts'
import { createRouter, routeRelations } from './routeRelations.ts'

const zoos = map`
  a: Zoos should close
    + b: Animals suffer
  wall: Zoos save species
  gate: Zoos teach`

/** A wall between two cards, with a shorter way round it above than below; in that stands what can move. */
const boxes = (gate: { readonly x: number; readonly y: number }): ReadonlyMap<string, Box> =>
  new Map([
    ['a', { x: 0, y: 0, width: 228, height: 60 }],
    ['b', { x: 800, y: 0, width: 228, height: 60 }],
    ['wall', { x: 400, y: -100, width: 228, height: 300 }],
    ['gate', { ...gate, width: 228, height: 100 }],
  ])
const open = boxes({ x: 400, y: 3_000 })
const shut = boxes({ x: 400, y: -203 })
const topOf = (edges: ReturnType<typeof routeRelations>) =>
  Math.min(...edges.flatMap(({ routes }) => routes.flatMap(({ points }) => points.map(({ y }) => y))))

test('a way that was found is looked for anew when a card comes to stand in it, or goes', () => {
  const route = createRouter()
  expect(topOf(route(zoos, open))).toBeLessThan(-100)
  expect(topOf(route(zoos, shut))).toBeGreaterThanOrEqual(0)
  expect(topOf(route(zoos, open))).toBeLessThan(-100)
})

test('and is then the one that a first search finds', () => {
  const route = createRouter()
  for (const each of [open, shut, open]) expect(route(zoos, each)).toEqual(routeRelations(zoos, each))
})
