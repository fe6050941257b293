import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meets } from '../../../shared/diagram/meets.ts'
import type { Box, Scene, SceneCard, SceneEdge } from '../../../shared/diagram/scene.ts'
import { hitAt } from './hit.ts'
import { coveredBy, coveredByEdge, difference, indexOf } from './sceneIndex.ts'

const cardAt = (claim: string, box: Box): SceneCard => ({ claim, box, shapes: [], description: '', hidden: 0 })

/** An edge from the left of one card to the right of another, by a corner. */
function edgeBetween(relation: string, from: SceneCard, to: SceneCard): SceneEdge {
  const [start, end] = [from.box, { x: to.box.x + to.box.width, y: to.box.y }]
  const points = [
    { x: start.x, y: start.y + 20 },
    { x: end.x + 30, y: start.y + 20 },
    { x: end.x + 30, y: end.y + 20 },
  ]
  const badge = { x: start.x - 16, y: start.y + 20 }
  return {
    ...{ relations: [relation], from: [from.claim], to: to.claim, badge, shapes: [], description: '' },
    routes: [{ id: relation, points }],
  }
}

const sceneOf = (cards: readonly SceneCard[], edges: readonly SceneEdge[] = []): Scene => ({
  ...{ bounds: { x: 0, y: 0, width: 1, height: 1 }, groups: [], cards, edges, furniture: [] },
  ...{ title: '', language: '', description: '' },
})

const anyBox = fc.record({
  ...{ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }) },
  ...{ width: fc.integer({ min: 1, max: 3_000 }), height: fc.integer({ min: 1, max: 3_000 }) },
})
const anyScene = fc.array(anyBox, { minLength: 2, maxLength: 20 }).map((boxes) => {
  const cards = boxes.map((box, place) => cardAt(`c${place}`, { ...box, width: 228, height: 68 }))
  const edges = cards.slice(1).map((card, place) => edgeBetween(`r${place}`, card, cards[0] ?? card))
  return sceneOf(cards, edges)
})

test('from scene to scene the index finds what a look at everything would', () => {
  fc.assert(
    fc.property(fc.array(anyScene, { minLength: 1, maxLength: 4 }), anyBox, (scenes, box) => {
      for (const scene of scenes) {
        const index = indexOf(scene)
        const cards = scene.cards.filter((card) => meets(coveredBy(card), box))
        expect(new Set(index.cardsIn(box))).toEqual(new Set(cards))
        const edges = scene.edges.filter((edge) => coveredByEdge(edge).some((part) => meets(part, box)))
        expect(index.edgesNear(box)).toEqual(expect.arrayContaining(edges))
        for (const card of scene.cards) expect(index.card(card.claim)).toBe(card)
        expect([...index.edgesAt('c0')]).toEqual(expect.arrayContaining([...scene.edges]))
        expect(index.card('c20')).toBeUndefined()
      }
    }),
  )
})

test('what differs between two lists is found wherever it is', () => {
  expect(difference(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toEqual({ gone: ['b'], come: ['x'] })
  expect(difference(['a', 'b'], ['b', 'a'])).toEqual({ gone: [], come: [] })
  expect(difference([], ['a'])).toEqual({ gone: [], come: ['a'] })
  expect(difference(['a', 'a2'], ['a'])).toEqual({ gone: ['a2'], come: [] })
})

test('a point means the badge before the card, and the card before a line, at any zoom', () => {
  const [close, suffer] = [
    cardAt('close', { x: 0, y: 0, width: 228, height: 68 }),
    cardAt('suffer', { x: 400, y: 0, width: 228, height: 68 }),
  ]
  const scene = sceneOf([close, suffer], [edgeBetween('r1', suffer, close)])
  const at = (x: number, y: number, zoom = 1) => {
    const hit = hitAt(scene, { x, y }, zoom)
    return hit === null ? null : hit.on === 'card' ? hit.card.claim : hit.edge.relations[0]
  }
  expect(at(500, 30)).toBe('suffer')
  expect(at(380, 20)).toBe('r1')
  expect(at(300, 24)).toBe('r1')
  expect(at(300, 45)).toBeNull()
  expect(at(300, 45, 0.2)).toBe('r1')
  expect(at(404, 20, 0.05)).toBe('suffer')
  expect(at(2_000, 2_000)).toBeNull()
})
