import { meets } from '../../shared/diagram/meets.ts'
import type { Box } from '../../shared/diagram/scene.ts'

export const corners = ['bottom-left', 'bottom-right', 'top-right', 'top-left'] as const
export type Corner = (typeof corners)[number]

export interface Sight {
  /** The part of the map that is in sight, in map coordinates. */
  readonly seen: Box
  /** The minimap's size there, with the room around it. */
  readonly width: number
  readonly height: number
  /** Room that the zoom control takes below it in the bottom left corner. */
  readonly below: number
}

const boxIn = (corner: Corner, { seen, width, height, below }: Sight): Box => ({
  x: corner.endsWith('left') ? seen.x : seen.x + seen.width - width,
  y: corner.startsWith('top') ? seen.y : seen.y + seen.height - height - (corner === 'bottom-left' ? below : 0),
  width,
  height,
})

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/**
 * Where the minimap stands: in the corner where it was, or else in the first where it covers no card. Where all
 * are taken it stays while a part of the map is out of sight, and hides (null) when all of it is seen anyway.
 */
export function cornerFor(cards: readonly Box[], bounds: Box, sight: Sight, now: Corner | null): Corner | null {
  const order = now === null ? corners : [now, ...corners]
  const free = order.find((corner) => !cards.some((card) => meets(card, boxIn(corner, sight))))
  if (free !== undefined) return free
  return within(bounds, sight.seen) ? null : (now ?? corners[0])
}
