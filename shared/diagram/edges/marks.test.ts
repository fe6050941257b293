import { expect, test } from 'vitest'
import { shaperFor } from '../../../tests/support/shaper.ts'
import { bothPill, PILL_WIDTH } from './marks.ts'

test.each([
  [2, 'both'],
  [3, 'all 3'],
  [12, 'all 12'],
])('%i linked premises meet in a pill that says “%s”, and it fits', async (premises, words) => {
  const shapes = bothPill({ x: 0, y: 0 }, premises, 'support', false, await shaperFor([]))
  const label = shapes.find((shape) => shape.kind === 'text')
  expect(label?.text).toBe(words)
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(PILL_WIDTH / 2)
})
