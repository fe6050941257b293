import type { Point } from '../../document/argumentMap.ts'
import type { Box } from '../scene.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** A straight line that can still be pushed sideways; wires of one trunk share it. */
export interface Rail {
  readonly upright: boolean
  /** x of an upright rail, y of a level one, px. */
  at: number
  /** Whether linked premises meet on it, in a pill that needs room. */
  readonly hasPill?: boolean
}

/** Where a wire begins or ends, on the line of its first or last rail. */
export type End =
  | { readonly kind: 'card'; readonly box: Box; readonly side: Side }
  /** On a rail square to its own: a junction, or, where it has a host, the step of that wire which it attacks. */
  | { readonly kind: 'rail'; readonly rail: Rail; readonly host: Wire | null }

/** A route whose lanes are not settled yet: rails, by turns level and upright. */
export interface Wire {
  readonly id: string
  readonly start: End
  readonly rails: readonly Rail[]
  readonly end: End
}

export const borderOf = (box: Box, side: Side): number =>
  side === 'left' ? box.x : side === 'right' ? box.x + box.width : side === 'top' ? box.y : box.y + box.height

export const endAt = (end: End): number => (end.kind === 'card' ? borderOf(end.box, end.side) : end.rail.at)

export const isUprightSide = (side: Side): boolean => side === 'top' || side === 'bottom'

/** The corners of the wire as it lies now, ends included. */
export const pointsOf = (wire: Wire): Point[] => cornersOf(crossingsOf(wire))

/** Where each of the wire's rails meets the next, ends included. */
export function crossingsOf({ start, rails, end }: Wire): Point[] {
  const points: Point[] = []
  const put = (x: number, y: number) => points.push({ x, y })
  const crossing = (rail: Rail, along: number) => (rail.upright ? put(rail.at, along) : put(along, rail.at))
  rails.forEach((rail, index) => {
    const before = rails[index - 1]
    crossing(rail, before === undefined ? endAt(start) : before.at)
    if (index === rails.length - 1) crossing(rail, endAt(end))
  })
  return points
}

/** The route without points that repeat, or at which it only runs on or goes back over itself. */
export function cornersOf(points: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of points) {
    while (isOnLine(corners.at(-2), corners.at(-1), point)) corners.pop()
    const last = corners.at(-1)
    if (last?.x !== point.x || last.y !== point.y) corners.push(point)
  }
  return corners
}

const isOnLine = (a: Point | undefined, b: Point | undefined, c: Point): boolean =>
  a !== undefined && b !== undefined && ((a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y))

/** px. */
export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1]
    return before === undefined ? 0 : sum + Math.abs(x - before.x) + Math.abs(y - before.y)
  }, 0)
