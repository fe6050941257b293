import { expect, test } from 'vitest'
import type { SceneCard } from '../../shared/diagram/scene.ts'
import { middleOf, nearestCard } from './nearest.ts'

const card = (claim: string, x: number, y: number): SceneCard => ({
  claim,
  box: { x, y, width: 200, height: 60 },
  shapes: [],
  description: claim,
  hidden: 0,
})

const home = card('home', 0, 0)
const cards = [home, card('beside', 300, 20), card('beyond', 600, 0), card('aside', 280, 500), card('below', 40, 100)]
const from = (way: 'left' | 'right' | 'up' | 'down') => nearestCard(cards, middleOf(home.box), way)?.claim

test('an arrow leads to the card next in its direction', () => {
  expect(from('right')).toBe('beside')
  expect(from('down')).toBe('below')
})

test('an arrow leads nowhere where no card lies', () => {
  expect(from('left')).toBeUndefined()
  expect(from('up')).toBeUndefined()
})
