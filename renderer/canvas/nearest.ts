import type { Box, SceneCard } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'

export type Way = 'left' | 'right' | 'up' | 'down'

/** How much farther a card seems for each px that it lies aside from the way. */
const ASIDE = 2

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** How far a box lies ahead of a point before any of it does, px; negative where it reaches back past the point. */
function gapTo({ x, y, width, height }: Box, from: Point, way: Way): number {
  switch (way) {
    case 'left':
      return from.x - (x + width)
    case 'right':
      return x - from.x
    case 'up':
      return from.y - (y + height)
    case 'down':
      return y - from.y
  }
}

/**
 * The card that lies nearest in one direction, among those that lie wholly ahead: the least way ahead plus twice
 * the way aside, to its middle. Undefined where there is none on that side.
 */
export function nearestCard(cards: readonly SceneCard[], from: Point, way: Way): SceneCard | undefined {
  const upright = way === 'up' || way === 'down'
  let best: SceneCard | undefined
  let least = Number.POSITIVE_INFINITY
  for (const card of cards) {
    const gap = gapTo(card.box, from, way)
    const { x, y } = middleOf(card.box)
    const distance = gap + ASIDE * Math.abs(upright ? x - from.x : y - from.y)
    if (gap < 0 || distance >= least) continue
    least = distance
    best = card
  }
  return best
}
