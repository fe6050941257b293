import { describe, expect, test } from 'vitest'
import { argumentLike, plainCards } from '../../../tests/support/argumentLike.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap, ClaimId, Point } from '../../document/argumentMap.ts'
import { placeCards } from '../place/placeCards.ts'
import type { Box } from '../scene.ts'
import { type Draft, trunkName } from './drafts.ts'
import { Ground } from './ground.ts'
import { linksOf } from './links.ts'
import { obstaclesOf } from './obstacles.ts'
import { pointsOf, type Wire } from './rail.ts'
import { effortOf } from './seek.ts'
import { Strands } from './strands.ts'
import { untangle } from './untangle.ts'
import { seekWays } from './ways.ts'

/** Untangles the map's lines, each of which has found its way as though there were no other; lanes stay as they are. */
function untangled(argument: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, lay?: (drafts: readonly Draft[]) => void) {
  const drafts = linksOf(argument, (claim) => boxes.has(claim)).map(
    (link): Draft => ({ link, wires: [], junction: null }),
  )
  const ground = new Ground(obstaclesOf(argument, boxes))
  const terrain = { ground, down: false, effort: effortOf(drafts.length) }
  if (lay === undefined) for (const draft of drafts) seekWays([draft], { boxes, terrain, strands: new Strands() })
  else lay(drafts)
  const before = crossings(drafts)
  untangle(drafts, { boxes, terrain, strands: new Strands() }, () => undefined)
  const routes = drafts.flatMap(({ wires }) => wires.map(pointsOf))
  return { before, after: crossings(drafts), routes, areFree: routes.every((points) => ground.isFreeAlong(points)) }
}

/** How often lines cross that can't share a trunk. */
function crossings(drafts: readonly Draft[]): number {
  const legs = drafts.flatMap(({ link, wires }) =>
    wires.flatMap((wire) => legsOf(pointsOf(wire)).map((leg) => ({ ...leg, trunk: trunkName(link) }))),
  )
  const [upright, level] = [legs.filter(({ a, b }) => a.x === b.x), legs.filter(({ a, b }) => a.x !== b.x)]
  const isBetween = (at: number, from: number, to: number) => at > Math.min(from, to) && at < Math.max(from, to)
  return upright.reduce(
    (sum, one) =>
      sum +
      level.filter(
        (other) =>
          one.trunk !== other.trunk &&
          isBetween(one.a.x, other.a.x, other.b.x) &&
          isBetween(other.a.y, one.a.y, one.b.y),
      ).length,
    0,
  )
}

const legsOf = (points: readonly Point[]) =>
  points.slice(1).flatMap((b, index) => {
    const a = points[index]
    return a === undefined ? [] : [{ a, b }]
  })

describe('lines that each went its own way', () => {
  const likeness = { claims: 24, ties: 0.3, undercuts: 0, pinned: 0, folded: 0, direction: 'right' as const }
  const results = Array.from({ length: 8 }, (_, seed) => {
    const argument = argumentLike({ ...likeness, seed })
    return untangled(argument, placeCards(argument, plainCards(argument)))
  })

  test('cross no more than before, and mostly less', () => {
    for (const { before, after } of results) expect(after).toBeLessThanOrEqual(before)
    expect(results.filter(({ before, after }) => after < before).length).toBeGreaterThan(4)
  })

  test('run through no card', () => {
    expect(results.every(({ areFree }) => areFree)).toBe(true)
  })

  test('are untangled the same way each time', () => {
    const argument = argumentLike({ ...likeness, seed: 3 })
    expect(untangled(argument, placeCards(argument, plainCards(argument))).routes).toEqual(results[3]?.routes)
  })
})

/*
 * a     b     The line from b to a runs down, beneath c, and up again, across that from d to c,
 * |  c  |     though nothing lies between a and b: it goes straight instead.
 * +--|--+
 *    d
 */
test('a line that crosses another takes a way on which it need not', () => {
  const zoos = map`
    a: Zoos should close
      + b: Animals suffer
    c: Zoos teach
      + d: Schools go there`
  const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 60 })
  const boxes = new Map([
    ['a', box(0, 0)],
    ['b', box(600, 0)],
    ['c', box(300, 120)],
    ['d', box(300, 400)],
  ])
  const { before, after, routes } = untangled(zoos, boxes, (drafts) => {
    const lay = (from: ClaimId, to: ClaimId, side: 'top' | 'bottom', rails: Wire['rails']) => {
      const [draft, start, end] = [drafts.find(({ link }) => link.from[0] === from), boxes.get(from), boxes.get(to)]
      if (draft === undefined || start === undefined || end === undefined) throw new Error('no such cards')
      const ends = {
        start: { kind: 'card', box: start, side },
        end: { kind: 'card', box: end, side: 'bottom' },
      } as const
      draft.wires = [{ id: from, ...ends, rails }]
    }
    lay('b', 'a', 'bottom', [
      { upright: true, at: 650 },
      { upright: false, at: 280 },
      { upright: true, at: 50 },
    ])
    lay('d', 'c', 'top', [{ upright: true, at: 350 }])
  })
  expect([before, after]).toEqual([1, 0])
  expect(routes[0]).toEqual([
    { x: 600, y: 30 },
    { x: 100, y: 30 },
  ])
})
