import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyLikeness, argumentLike } from '../../../tests/support/argumentLike.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { sample } from '../../../tests/support/sample.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { relationsById } from '../../document/queries/lookup.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import type { Box, Scene, TextShape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { drawFitted, type Proportion } from './drawFitted.ts'
import { crossingsOf } from './score.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const everything: FurnitureOptions = { title: true, legend: true, sources: true, standings: true, openPoints: true }
const a4: Proportion = { width: 297, height: 210, turns: false }
const fitted = (of: ArgumentMap, page: Proportion, options = everything): Scene =>
  drawFitted(of, readMap(of), page, options, shaper)
const unfolded = { ...sample, claims: sample.claims.map((claim) => ({ ...claim, folded: false })) }
const texts = (scene: Scene): readonly TextShape[] => scene.furniture.filter((shape) => shape.kind === 'text')
const words = (scene: Scene) => texts(scene).map(({ text }) => text)
const zoos = map`
  C0: Zoos should close !
    + a: Animals suffer
    - b: Zoos save species
`
const anything = { seed: 5, ties: 0.1, undercuts: 0.1, pinned: 0, folded: 0, direction: 'right' } as const
/** Two boxes overlap when their insides meet. */
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const routesOf = (scene: Scene) => scene.edges.flatMap(({ routes }) => routes)

const crossingsIn = (scene: Scene) => {
  const kindOf = (id: string) => relationsById(unfolded).get(id)?.kind ?? 'support'
  const lines = scene.edges.map((edge) => ({
    ...edge,
    kind: kindOf(edge.relations[0] ?? ''),
    junction: null,
    step: null,
  }))
  return crossingsOf(lines)
}

describe('the sample on an A4 page', () => {
  let scene: Scene
  beforeAll(() => {
    scene = fitted(unfolded, a4)
  })

  test('has all its claims in at least 8 pt', () => {
    expect(scene.cards).toHaveLength(24)
    const points = (297 / 25.4) * 72
    expect((12 * points) / scene.bounds.width).toBeGreaterThanOrEqual(8)
  })

  test('covers over a third of the page with cards', () => {
    const area = scene.cards.reduce((sum, { box }) => sum + box.width * box.height, 0)
    expect(area / (scene.bounds.width * scene.bounds.height)).toBeGreaterThanOrEqual(0.35)
  })

  test('reaches from margin to margin', () => {
    const { x, width } = scene.bounds
    const left = Math.min(...scene.cards.map(({ box }) => box.x)) - x
    const right = x + width - Math.max(...scene.cards.map(({ box }) => box.x + box.width))
    expect(right - left).toBeGreaterThanOrEqual(0)
    // A gutter is whole px wide, so up to one px for each of three is left.
    expect(right - left).toBeLessThanOrEqual(3)
  })

  test('has no crossings, and at most four bends a route', () => {
    expect(crossingsIn(scene)).toBe(0)
    for (const { points } of routesOf(scene)) expect(points.length - 2).toBeLessThanOrEqual(4)
  })

  test('has title, legend and sources', () => {
    expect(words(scene).join(' ')).toContain('Who answers')
    expect(words(scene)).toEqual(expect.arrayContaining(['China', 'undercuts a step', 'dropped', 'Rejoinder']))
  })

  test('is the same when it is drawn again', () => {
    expect(fitted(unfolded, a4)).toEqual(scene)
  })
})

test.each([
  ['an upright', { width: 210, height: 297 }],
  ['a square', { width: 1, height: 1 }],
])('the sample on %s page has no crossings, and no diamond on a badge', (_, page) => {
  const scene = fitted(unfolded, { ...page, turns: false })
  expect(crossingsIn(scene)).toBe(0)
  const diamonds = scene.edges.flatMap(({ to, routes }) =>
    relationsById(unfolded).has(to) ? (routes.at(-1)?.points.slice(-1) ?? []) : [],
  )
  expect(diamonds).toHaveLength(1)
  for (const { x, y } of diamonds)
    for (const { badge } of scene.edges) expect(Math.hypot(badge.x - x, badge.y - y)).toBeGreaterThanOrEqual(14)
})

test('a page that may turn is turned where the type is larger so', () => {
  const chain = map`
    C0: Zoos should close !
      + a: Animals suffer
        + b: They cannot roam
          + c: A cage is small
  `
  const widthTo = (turns: boolean) => fitted(chain, { width: 210, height: 297, turns }).bounds
  const [upright, turned] = [widthTo(false), widthTo(true)]
  expect(upright.width).toBeLessThan(upright.height)
  expect(turned.width).toBeGreaterThan(turned.height)
})

test('pins are left out of account', () => {
  const claims = zoos.claims.map((claim, index) => ({ ...claim, position: { x: index * 9_000, y: 0 } }))
  expect(fitted({ ...zoos, claims }, a4)).toEqual(fitted(zoos, a4))
})

test('without furniture there is only the map', () => {
  const nothing = { ...everything, title: false, legend: false, sources: false }
  expect(fitted(zoos, a4, nothing).furniture).toEqual([])
})

test('a frame holds the cards of its group, in itself or in a group within, and no others', () => {
  const bare = argumentLike({ ...anything, claims: 24 })
  const ids = bare.claims.map(({ id }) => id)
  const groups = [
    { id: 'g', title: 'Some', claims: ids.slice(1, 4) },
    { id: 'h', title: 'Others', claims: ids.slice(4, 9) },
    { id: 'i', title: 'Within', parent: 'h', claims: ids.slice(9, 12) },
  ]
  const scene = fitted({ ...bare, groups }, a4)
  expect(scene.groups).toHaveLength(3)
  for (const { group, box } of scene.groups) {
    const within = groups.filter(({ id, parent }) => id === group || parent === group).flatMap(({ claims }) => claims)
    const inside = scene.cards.filter((card) => meet(card.box, box)).map(({ claim }) => claim)
    expect(inside.toSorted()).toEqual(within.toSorted())
  }
})

const anyPage = fc.record({
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 100, max: 300 }),
  turns: fc.constant(false),
})

describe('for any map and page', () => {
  test('the bounds have the page’s shape, and hold cards and lines that touch neither each other nor the furniture', () => {
    fc.assert(
      fc.property(anyLikeness(16), anyPage, fc.boolean(), (likeness, page, isGrouped) => {
        const bare = { ...argumentLike(likeness), title: 'What is to be done about it?', subtitle: 'A map' }
        const groups = isGrouped
          ? [{ id: 'g', title: 'Some', claims: bare.claims.slice(0, 3).map(({ id }) => id) }]
          : []
        const scene = fitted({ ...bare, groups }, page)
        const { bounds } = scene
        expect(bounds.width / bounds.height / (page.width / page.height)).toBeCloseTo(1, 9)
        const boxes = scene.cards.map(({ box }) => box)
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width).toBe(true)
          expect(box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height).toBe(true)
          for (const other of boxes.slice(index + 1)) expect(meet(box, other)).toBe(false)
        }
        const marks = texts(scene).map(({ x, y, width, style }) => ({
          x,
          y: y - style.size * 0.7,
          width,
          height: style.size * 0.9,
        }))
        for (const mark of marks) for (const box of boxes) expect(meet(mark, box)).toBe(false)
        for (const { points } of routesOf(scene))
          points.forEach((point, index) => {
            const before = points[index - 1] ?? point
            const leg = {
              x: Math.min(point.x, before.x),
              y: Math.min(point.y, before.y),
              width: Math.abs(point.x - before.x),
              height: Math.abs(point.y - before.y),
            }
            expect(leg.x >= bounds.x && leg.x + leg.width <= bounds.x + bounds.width).toBe(true)
            expect(leg.y >= bounds.y && leg.y + leg.height <= bounds.y + bounds.height).toBe(true)
            for (const mark of marks) expect(meet(mark, leg)).toBe(false)
            for (const box of boxes) expect(meet(box, leg)).toBe(false)
          })
      }),
      { numRuns: 12 },
    )
  })
})
