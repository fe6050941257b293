import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdits, mapsAfter } from '../../tests/support/anyEdits.ts'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { scoreRoutes } from '../../tests/support/scoreRoutes.ts'
import { shaperFor } from '../../tests/support/shaper.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { makeMap } from '../document/make.ts'
import { readMap } from '../reasoning/readMap.ts'
import { drawMap } from './drawMap.ts'
import { measureCards } from './measure/measureCards.ts'
import { placeCards } from './place/placeCards.ts'
import { routeRelations } from './route/routeRelations.ts'

const root = path.join(import.meta.dirname, '../..')
const sampleFile = path.join(root, 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')
const sample = makeMap(JSON.parse(await readFile(sampleFile, 'utf8')))
const shaper = await shaperFor()

const words = (shapes: readonly { readonly kind: string }[]) =>
  shapes.flatMap((shape) => ('text' in shape ? [shape.text] : []))

test('the sample is drawn clearly', () => {
  const options = { standings: true, openPoints: true, citations: 'quotes' } as const
  const boxes = placeCards(sample, measureCards(sample, readMap(sample), options, shaper))
  const score = scoreRoutes(routeRelations(sample, boxes), boxes)
  expect(score.throughCards).toBe(0)
  expect(score.overlaps).toBe(0)
  expect(score.crossings).toBeLessThanOrEqual(4)
  expect(score.mostBends).toBeLessThanOrEqual(4)
})

test('all that is drawn lies within the bounds, a margin away', () => {
  const { bounds, cards, edges } = drawMap(sample, readMap(sample), shaper)
  const points = [
    ...cards.map(({ box }) => box),
    ...cards.map(({ box }) => ({ x: box.x + box.width, y: box.y + box.height })),
    ...edges.flatMap(({ routes }) => routes.flatMap((route) => route.points)),
  ]
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(bounds.x + 24)
    expect(y).toBeGreaterThanOrEqual(bounds.y + 24)
    expect(x).toBeLessThanOrEqual(bounds.x + bounds.width - 24)
    expect(y).toBeLessThanOrEqual(bounds.y + bounds.height - 24)
  }
})

test('the same map makes the same scene', () => {
  expect(drawMap({ ...sample }, readMap(sample), shaper)).toEqual(drawMap(sample, readMap(sample), shaper))
})

test('an empty map is an empty picture', () => {
  const empty = makeMap({})
  expect(drawMap(empty, readMap(empty), shaper)).toMatchObject({ cards: [], edges: [] })
})

test('a folded branch is not drawn, nor what runs to it', () => {
  const folded = map`
    root: Root
      + a: A
        - b: B
      + c: C
        - b:`
  const claims = folded.claims.map((claim) => (claim.id === 'a' ? { ...claim, folded: true } : claim))
  const scene = drawMap({ ...folded, claims }, readMap(folded), shaper)
  expect(scene.cards.map(({ claim, hidden }) => [claim, hidden])).toEqual([
    ['root', 0],
    ['a', 1],
    ['c', 0],
  ])
  expect(scene.edges.flatMap(({ from }) => from).toSorted()).toEqual(['a', 'c'])
})

test('edges say in words and signs what they are', () => {
  const { edges } = drawMap(sample, readMap(sample), shaper)
  const edge = (id: string) => edges.find(({ relations }) => relations.includes(id))
  expect(words(edge('s11')?.shapes ?? [])).toContain('both')
  expect(words(edge('x11')?.shapes ?? [])).toContain('undercuts this step')
  expect(edge('x1')?.relations).toEqual(['x1', 'x2'])
  expect(edge('x1')?.description).toContain('rebut each other, a stand-off')
  expect(edge('x11')?.description).toMatch(/undercuts the step from “.*”\.$/)
  expect(edge('s13')?.description).toContain('but fails')
})

test('after any edits the scene is that of a map that is drawn for the first time', async () => {
  await shaper.prepare(['类阿片 קול 👩‍👩‍👧 Ü'])
  fc.assert(
    fc.property(anyMap, anyEdits(6), fc.nat(), (map, edits, written) => {
      for (const now of mapsAfter(map, edits)) {
        const writing = now.claims[written % Math.max(1, now.claims.length)]?.id
        for (const options of [{}, ...(writing === undefined ? [] : [{ writing }])]) {
          const scene = drawMap(now, readMap(now), shaper, options)
          expect(scene).toEqual(drawMap(now, readMap(now), { ...shaper }, options))
        }
      }
    }),
    { numRuns: 10 },
  )
})

test('a key draws the card that it is written on, the edges that name it, and nothing else', () => {
  const [{ id = '' } = {}] = sample.claims
  const before = drawMap(sample, readMap(sample), shaper)
  const typed = changeClaims(sample, [id], { title: 'Otherwise' })
  const after = drawMap(typed, readMap(typed), shaper)
  const isKept = (edge: (typeof after.edges)[number]) => before.edges.includes(edge)
  expect(after.cards.filter((card) => !before.cards.includes(card)).map(({ claim }) => claim)).toEqual([id])
  expect(after.edges.filter((edge) => !isKept(edge)).length).toBeGreaterThan(0)
  expect(
    after.edges.filter((edge) => !isKept(edge)).every(({ description }) => description.includes('Otherwise')),
  ).toBe(true)
  expect(drawMap({ ...typed, subtitle: 'Of no account' }, readMap(typed), shaper)).toBe(after)
})
