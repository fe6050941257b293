import { expect, test } from 'vitest'
import { cornerFor, type Sight } from './corners.ts'

const sight: Sight = { seen: { x: 0, y: 0, width: 1000, height: 800 }, width: 170, height: 150, below: 48 }
const bounds = { x: 0, y: 0, width: 1000, height: 800 }
const at = (x: number, y: number) => ({ x, y, width: 200, height: 200 })
const everyCorner = [at(0, 0), at(800, 0), at(0, 600), at(800, 600)]

test('the minimap stays in its corner while that is free, and else takes the first that is', () => {
  expect(cornerFor([at(0, 0)], bounds, sight, 'bottom-left')).toBe('bottom-left')
  expect(cornerFor([at(0, 600)], bounds, sight, 'bottom-left')).toBe('bottom-right')
})

test('where every corner is taken it hides if all of the map is seen, and stays if not', () => {
  expect(cornerFor(everyCorner, bounds, sight, 'bottom-left')).toBeNull()
  expect(cornerFor(everyCorner, { ...bounds, width: 3000 }, sight, 'top-left')).toBe('top-left')
})
