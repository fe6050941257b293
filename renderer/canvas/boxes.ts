import type { Box } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'

/** The box that has these two points for opposite corners. */
export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** A square around a point, for what has no box of its own. */
export const around = ({ x, y }: Point): Box => ({ x: x - 24, y: y - 24, width: 48, height: 48 })

/** The box that holds all of these. */
export function boxRound(boxes: readonly Box[]): Box {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity)
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity)
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity)
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity)
  return { x, y, width: right - x, height: bottom - y }
}
