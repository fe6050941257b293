import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLikeness, argumentLike, plainCards } from '../../../tests/support/argumentLike.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { Arrangement } from '../arrange.ts'
import { placeCards } from '../place/placeCards.ts'
import { routeRelations } from '../route/routeRelations.ts'
import { drawEdges } from './drawEdges.ts'

const shaper = await shaperFor()

const argument = map`
  root: Root
    + a: A
      - b: B
    + c: C
    - d: D
      - root:`

function arranged(of: ArgumentMap): Arrangement {
  const boxes = placeCards(of, plainCards(of))
  return { boxes, routed: routeRelations(of, boxes) }
}

const draw = (of: ArgumentMap, { boxes, routed }: Arrangement) => drawEdges(of, readMap(of), routed, boxes, shaper)

/** The same map with another text for one of its claims. */
const saying = (of: ArgumentMap, id: string, text: string): ArgumentMap => ({
  ...of,
  claims: of.claims.map((claim) => (claim.id === id ? { ...claim, text } : claim)),
})

/** Each third relation fails. */
const failing = ({ standings, ...reading }: Reading, which: number): Reading => {
  const relations = [...standings.relations].map(
    ([id, standing], index) => [id, index % 3 === which ? 'out' : standing] as const,
  )
  return { ...reading, standings: { ...standings, relations: new Map(relations) } }
}

const contested = (of: ArgumentMap): Reading => {
  const { standings, ...reading } = readMap(of)
  const claims = new Map(of.claims.map(({ id }) => [id, 'contested'] as const))
  return { ...reading, standings: { ...standings, claims } }
}

test('other words of a claim draw only the edges anew that name it', () => {
  const arrangement = arranged(argument)
  const before = new Set(draw(argument, arrangement))
  const after = draw(saying(argument, 'a', 'Otherwise'), arrangement)
  const anew = after.filter((edge) => !before.has(edge))
  expect(anew.map(({ from, to }) => [...from, to])).toEqual([
    ['b', 'a'],
    ['a', 'root'],
  ])
  expect(anew.every(({ description }) => description.includes('Otherwise'))).toBe(true)
})

test('where one of two that rebut each other fails, the edge is drawn anew though it reads the same', () => {
  const arrangement = arranged(argument)
  const edgeIn = (reading: Reading) =>
    drawEdges(argument, reading, arrangement.routed, arrangement.boxes, shaper).find(
      ({ relations }) => relations.length > 1,
    )
  const before = edgeIn(readMap(argument))
  const { standings, ...reading } = readMap(argument)
  const relations = new Map([...standings.relations, [before?.relations[0] ?? '', 'out'] as const])
  const after = edgeIn({ ...reading, standings: { ...standings, relations } })
  expect(after?.description).toBe(before?.description)
  expect(after?.shapes).not.toEqual(before?.shapes)
})

test('edges drawn with a memory are those drawn without, whatever fails now and whatever is said otherwise', () => {
  fc.assert(
    fc.property(anyLikeness(25), fc.nat(), (likeness, which) => {
      const first = argumentLike(likeness)
      const arrangement = arranged(first)
      draw(first, arrangement)
      const next = saying(first, `c${which % Math.max(1, likeness.claims)}`, 'Otherwise')
      const reading = failing(readMap(next), which % 3)
      const now = drawEdges(next, reading, arrangement.routed, arrangement.boxes, shaper)
      const forgotten = structuredClone(arrangement.routed)
      expect(now).toEqual(drawEdges(next, reading, forgotten, arrangement.boxes, shaper))
    }),
    { numRuns: 15 },
  )
})

test('the label of an edge moves where a card comes to lie on it', () => {
  const { boxes, routed } = arranged(argument)
  const textOf = (at: typeof boxes) =>
    drawEdges(argument, contested(argument), routed, at, shaper)
      .flatMap(({ shapes }) => shapes)
      .find((shape) => shape.kind === 'text' && shape.text === 'stand-off')
  const before = textOf(boxes)
  const { x = 0, y = 0, width = 0 } = before?.kind === 'text' ? before : {}
  const after = textOf(new Map([...boxes, ['c', { x, y: y - 10, width, height: 14 }]]))
  expect(before).toBeDefined()
  expect(after).not.toEqual(before)
})
