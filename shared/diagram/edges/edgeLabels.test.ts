import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLikeness, argumentLike, coveredBy, plainCards } from '../../../tests/support/argumentLike.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { makeRelation } from '../../document/make.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import type { Standing } from '../../reasoning/reading.ts'
import { readMap } from '../../reasoning/readMap.ts'
import { placeCards } from '../place/placeCards.ts'
import { routeRelations } from '../route/routeRelations.ts'
import type { Box, SceneEdge, Shape } from '../scene.ts'
import { drawEdges } from './drawEdges.ts'

const shaper = await shaperFor()

/** Each third rebuttal of a claim is returned, so that there is much to say. */
function withReturns(argument: ArgumentMap): ArgumentMap {
  const rebuttals = argument.relations.filter(
    ({ kind, from, to }) => kind === 'rebut' && from.length === 1 && claimsById(argument).has(to),
  )
  const returns = rebuttals
    .filter((_, index) => index % 3 === 0)
    .map(({ id, from, to }) => makeRelation({ id: `${id}b`, kind: 'rebut', from: [to], to: from[0] ?? '' }))
  return { ...argument, relations: [...argument.relations, ...returns] }
}

function drawn(argument: ArgumentMap) {
  const reading = readMap(argument)
  const claims = new Map(argument.claims.map(({ id }): [ClaimId, Standing] => [id, 'contested']))
  const cards = plainCards(argument)
  const boxes = placeCards(argument, cards)
  const routed = routeRelations(argument, boxes)
  const standings = { ...reading.standings, claims }
  const edges = drawEdges(argument, { ...reading, standings }, routed, boxes, shaper)
  const covered = [...boxes].flatMap(([id, box]) => {
    const card = cards.get(id)
    return card === undefined ? [] : [coveredBy(card, box)]
  })
  return { edges, covered }
}

/** The patches on which edges say what they are. */
const labelsOf = (edges: readonly SceneEdge[]) =>
  edges.flatMap((edge) =>
    edge.shapes.flatMap((shape, index) => {
      const patch: Shape | undefined = edge.shapes[index - 1]
      const isLabel = shape.kind === 'text' && /stand-off|step/.test(shape.text)
      return isLabel && patch?.kind === 'box' ? [{ edge, patch, text: shape.text }] : []
    }),
  )

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const disc = ({ x, y }: { x: number; y: number }): Box => ({ x: x - 7, y: y - 7, width: 14, height: 14 })

const linesOf = ({ routes }: SceneEdge): readonly Box[] =>
  routes.flatMap(({ points }) =>
    points.slice(1).map((to, index) => {
      const from = points[index] ?? to
      const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      return { x, y, width: Math.abs(from.x - to.x) + 0.1, height: Math.abs(from.y - to.y) + 0.1 }
    }),
  )

test('labels lie on no card, no badge, no other label and no other line', () => {
  fc.assert(
    fc.property(anyLikeness(30), (likeness) => {
      const { edges, covered } = drawn(withReturns(argumentLike(likeness)))
      const labels = labelsOf(edges)
      for (const { edge, patch } of labels) {
        expect(covered.filter((box) => meet(box, patch))).toEqual([])
        expect(edges.filter(({ badge }) => meet(disc(badge), patch))).toEqual([])
        expect(labels.filter((other) => other.edge !== edge && meet(other.patch, patch))).toEqual([])
        expect(edges.filter((other) => other !== edge && linesOf(other).some((line) => meet(line, patch)))).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

test('where cards stand as the program puts them, nearly every label finds a place', () => {
  const counts = (['right', 'down'] as const).map((direction) => {
    const likeness = { seed: 5, claims: 80, ties: 0.1, undercuts: 0.1, pinned: 0, folded: 0, direction }
    const argument = withReturns(argumentLike(likeness))
    const { edges } = drawn(argument)
    const wanted = edges.filter(({ relations, to }) => relations.length > 1 || !claimsById(argument).has(to))
    return { wanted: wanted.length, found: labelsOf(edges).length }
  })
  const sum = (of: 'wanted' | 'found') => counts.reduce((total, count) => total + count[of], 0)
  expect(sum('wanted')).toBeGreaterThan(15)
  expect(sum('found') / sum('wanted')).toBeGreaterThan(0.8)
})

test.each(['right', 'down'] as const)('a stand-off says so by its badge, when the map runs %s', (direction) => {
  const argument = map`
    one: One
      - a: A
        - one:
    two: Two
      - b: B
        - two:
      + c: C`
  const labels = labelsOf(drawn({ ...argument, layout: { ...argument.layout, direction } }).edges)
  expect(labels.map(({ text }) => text)).toEqual(['stand-off', 'stand-off'])
  for (const { edge, patch } of labels) {
    expect(Math.abs(patch.y + patch.height / 2 - edge.badge.y)).toBeLessThanOrEqual(17)
    expect(Math.abs(patch.x + patch.width / 2 - edge.badge.x)).toBeLessThanOrEqual(50)
  }
})
