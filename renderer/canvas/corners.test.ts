import { expect, test } from 'vitest'
import { meets } from '../../shared/diagram/meets.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import { cornerFor, type Place } from './corners.ts'

const place: Place = {
  room: { x: 0, y: 0, width: 1000, height: 800 },
  ...{ width: 1000, height: 800, minimap: { width: 140, height: 116 }, margin: 16, below: 40 },
}
const at = (x: number, y: number) => ({ x, y, width: 200, height: 200 })
const free = (cards: readonly Box[]) => (box: Box) => !cards.some((card) => meets(card, box))

test('the minimap stays in its corner while that is free, and else takes the first that is', () => {
  expect(cornerFor(free([at(0, 0)]), place, 'bottom-left')).toBe('bottom-left')
  expect(cornerFor(free([at(0, 600)]), place, 'bottom-left')).toBe('bottom-right')
  expect(cornerFor(free([]), place, 'top-right')).toBe('top-right')
})

test('it hides where every corner is taken, and is nowhere under a panel', () => {
  expect(cornerFor(free([at(0, 0), at(800, 0), at(0, 600), at(800, 600)]), place, 'bottom-left')).toBeNull()
  const room = { ...place.room, width: 700 }
  expect(cornerFor(free([at(0, 600)]), { ...place, room }, 'bottom-left')).toBe('top-left')
})
