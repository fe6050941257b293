import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { anyLikeness, argumentLike, coveredBy, plainCards } from '../../../tests/support/argumentLike.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { runsThrough } from '../../../tests/support/scoreLines.ts'
import { scoreRoutes } from '../../../tests/support/scoreRoutes.ts'
import type { ArgumentMap, Point } from '../../document/argumentMap.ts'
import { claimsById, relationOf } from '../../document/queries/lookup.ts'
import { placeCards } from '../place/placeCards.ts'
import type { Box } from '../scene.ts'
import type { RoutedEdge } from './routedEdge.ts'
import { routeRelations } from './routeRelations.ts'

function routed(map: ArgumentMap) {
  const cards = plainCards(map)
  const boxes = placeCards(map, cards)
  const covered = [...boxes].flatMap(([claim, box]) => {
    const card = cards.get(claim)
    return card === undefined ? [] : [coveredBy(card, box)]
  })
  return { boxes, covered, edges: routeRelations(map, boxes) }
}

const legsOf = (points: readonly Point[]) => points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))
const isOnBorder = ({ x, y }: Point, box: Box) =>
  ((x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height) ||
  ((y === box.y || y === box.y + box.height) && x >= box.x && x <= box.x + box.width)
const isOnRoute = (point: Point, edge: RoutedEdge) =>
  edge.routes.some(({ points }) =>
    legsOf(points).some(({ from, to }) => {
      const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)
      return within(point.x, from.x, to.x) && within(point.y, from.y, to.y)
    }),
  )

const anyUnpinned = anyLikeness(50).map((likeness) => argumentLike({ ...likeness, pinned: 0 }))
/** Whatever bears on a step does so together with the claim listed next. */
const withLinkedUndercuts = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  relations: map.relations.map((relation) => {
    const first = map.claims.findIndex(({ id }) => id === relation.from[0])
    const next = map.claims[(first + 1) % map.claims.length]?.id
    const isOnStep = !claimsById(map).has(relation.to)
    return !isOnStep || next === undefined || relation.from.includes(next)
      ? relation
      : { ...relation, from: [...relation.from, next] }
  }),
})
const anyLinked = anyUnpinned.map(withLinkedUndercuts)
const anyArgument = fc.oneof(anyMap, anyLikeness(50).map(argumentLike), anyLinked)

function expectAttached(map: ArgumentMap): void {
  const { boxes, edges } = routed(map)
  for (const edge of edges) {
    edge.routes.forEach(({ points }, index) => {
      for (const { from, to } of legsOf(points)) expect(from.x === to.x).not.toBe(from.y === to.y)
      const [start, end] = [points[0], points.at(-1)]
      if (start === undefined || end === undefined) throw new Error('a route without points')
      const premise = boxes.get(edge.from[index] ?? '')
      const target = boxes.get(edge.to)
      if (premise === undefined) expect(start).toEqual(edge.junction)
      else expect(isOnBorder(start, premise)).toBe(true)
      if (edge.junction !== null && index < edge.from.length) expect(end).toEqual(edge.junction)
      else if (target !== undefined) expect(isOnBorder(end, target)).toBe(true)
      else expect(edges.some((host) => host.relations.includes(edge.to) && isOnRoute(end, host))).toBe(true)
    })
  }
}

describe('any map', () => {
  test('each relation between visible claims is drawn once, its routes named after it', () => {
    fc.assert(
      fc.property(anyArgument, (map) => {
        const { boxes, edges } = routed(map)
        const drawn = edges.flatMap((edge) => edge.relations)
        expect(new Set(drawn).size).toBe(drawn.length)
        const shows = (id: string): boolean => {
          const { from, to } = relationOf(map, id)
          return from.every((claim) => boxes.has(claim)) && (claimsById(map).has(to) ? boxes.has(to) : shows(to))
        }
        expect(drawn.toSorted()).toEqual(
          map.relations
            .map(({ id }) => id)
            .filter(shows)
            .toSorted(),
        )
        for (const { relations, routes } of edges)
          expect(routes.map(({ id }) => id)).toEqual(
            routes.map((_, index) => (index === 0 ? relations[0] : `${relations[0]}/${index + 1}`)),
          )
      }),
    )
  })

  test('routes are level and upright by turns and begin and end where they must', () => {
    fc.assert(fc.property(anyArgument, expectAttached))
  })

  test('where layout places the cards, no route runs through one', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnpinned, anyLinked), (map) => {
        const { covered, edges } = routed(map)
        const through = edges.flatMap(({ routes }) =>
          routes.filter(({ points }) => legsOf(points).some((leg) => covered.some((box) => runsThrough(leg, box)))),
        )
        expect(through.map(({ id }) => id)).toEqual([])
      }),
    )
  })

  test('where pinned cards lie apart, no route runs through a card either', () => {
    const anyApart = anyLikeness(40).map((likeness) => {
      const map = argumentLike({ ...likeness, pinned: 0, folded: 0 })
      // Every card pinned to a place of its own in a scattered grid.
      const place = (index: number) => (index * 7919) % 64
      const claims = map.claims.map((claim, index) => ({
        ...claim,
        position: {
          x: (place(index) % 8) * 420 + ((index * 31) % 40),
          y: Math.floor(place(index) / 8) * 190 + ((index * 17) % 36),
        },
      }))
      return { ...map, claims }
    })
    fc.assert(
      fc.property(anyApart, (map) => {
        const { boxes, edges } = routed(map)
        expect(scoreRoutes(edges, boxes).throughCards).toBe(0)
      }),
    )
  })

  test('badges and diamonds lie on their own routes', () => {
    fc.assert(
      fc.property(anyArgument, (map) => {
        for (const edge of routed(map).edges) {
          expect(isOnRoute(edge.badge, edge)).toBe(true)
          if (edge.step !== null) expect(isOnRoute(edge.step, edge)).toBe(true)
        }
      }),
    )
  })

  test('the same map has the same routes', () => {
    fc.assert(
      fc.property(anyArgument, (map) => {
        expect(routed({ ...map }).edges).toEqual(routed(map).edges)
      }),
    )
  })
})

test('two claims that rebut each other share one edge', () => {
  const { edges } = routed(map`
    a: A
      - [x1] b: B
        - [x2] a:`)
  expect(edges.map(({ relations }) => relations)).toEqual([['x1', 'x2']])
})

test('replies of one kind share the last leg into their target, and the two kinds do not', () => {
  const { edges } = routed(map`
    root: Root
      + a: A
      + b: B
      - c: C
      - d: D`)
  const ends = edges.map(({ routes }) => routes[0]?.points.at(-1))
  expect(ends[0]).toEqual(ends[1])
  expect(ends[2]).toEqual(ends[3])
  expect(ends[0]).not.toEqual(ends[2])
})

test('linked premises meet in a junction from which one line goes on', () => {
  const { edges } = routed(map`
    root: Root
      + [s] a: A
      & b: B`)
  expect(edges[0]?.routes.map(({ id }) => id)).toEqual(['s', 's/2', 's/3'])
  expect(edges[0]?.routes[2]?.points[0]).toEqual(edges[0]?.junction)
})

test('an undercut ends on the step, off its badge', () => {
  const { edges } = routed(map`
    root: Root
      + [s] a: A
        ~ [u] b: B`)
  const [step, undercut] = edges
  expect(undercut?.routes[0]?.points.at(-1)).toEqual(step?.step)
  const { x = 0, y = 0 } = step?.badge ?? {}
  expect(Math.abs(x - (step?.step?.x ?? 0)) + Math.abs(y - (step?.step?.y ?? 0))).toBeGreaterThanOrEqual(12)
})

test('a claim that rebuts itself has a loop', () => {
  const { edges } = routed(map`
    a: A
      - a:`)
  expect(edges[0]?.routes[0]?.points).toHaveLength(4)
})

test('loops keep their shape on a card too low for several that others bear on', () => {
  const loops = map`
    a: A
      + [l1] a:
        ^ [s1] a:
      + [l2] a:
        ^ [s2] a:`
  const edges = routeRelations(loops, new Map([['a', { x: 0, y: 0, width: 228, height: 52 }]]))
  for (const { to, routes } of edges) if (to === 'a') expect(routes[0]?.points).toHaveLength(4)
})

test('linked premises that undercut a step meet in a junction from which one line goes on to the step', () => {
  const { edges } = routed(map`
    root: Root
      + [s] a: A
        ~ [u] b: B
        & c: C`)
  const [step, undercut] = edges
  expect(undercut?.routes.map(({ id }) => id)).toEqual(['u', 'u/2', 'u/3'])
  expect(undercut?.routes[0]?.points.at(-1)).toEqual(undercut?.junction)
  expect(undercut?.routes[1]?.points.at(-1)).toEqual(undercut?.junction)
  expect(undercut?.routes[2]?.points[0]).toEqual(undercut?.junction)
  expect(undercut?.routes[2]?.points.at(-1)).toEqual(step?.step)
  const [pill, diamond] = [undercut?.junction, step?.step]
  const distance = Math.abs((pill?.x ?? 0) - (diamond?.x ?? 0)) + Math.abs((pill?.y ?? 0) - (diamond?.y ?? 0))
  expect(distance).toBeGreaterThanOrEqual(18)
})

const downwards = (map: ArgumentMap): ArgumentMap => ({ ...map, layout: { direction: 'down' } })

describe('routes begin and end where they must', () => {
  test('where a pill is pushed off a step, away from the premise straight before it', () => {
    expectAttached(
      downwards(map`
        c0: Root
          + c1: A
          - [r2] c2: B
            ^ [r3] c2:
            & c3: C
              ~ [r4] c1:`),
    )
  })

  test('where what is attacked on its way to a step would run back over itself', () => {
    expectAttached(
      downwards(map`
        c0: Root
          - [r2] c3:
            ^ [r4] c2:
            & c3:
              ^ [r5] c0:
              & c1:
        c1: A
        c2: B
        c3: C`),
    )
  })

  test('where a claim is a premise against the step that bears on it', () => {
    expectAttached(map`
      c0: Root
        + [r0] c1:
          ~ [r3] c0:
          & c1:
      c1: A
        + [r1] c2:
        & c3: C
      c2: B
        + [r2] c0:`)
  })

  test('where two cards are pinned onto each other at one height', () => {
    const { claims, ...rest } = map`
      a: A
        + b: B`
    const pinned = { ...rest, claims: claims.map((claim, index) => ({ ...claim, position: { x: 100 * index, y: 0 } })) }
    const [edge] = routed(pinned).edges
    expect(edge?.routes[0]?.points.length).toBeGreaterThan(1)
  })
})
