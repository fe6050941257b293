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
export function pointsOf({ start, rails, end }: Wire): Point[] {
  const points: Point[] = []
  const put = (x: number, y: number) => points.push({ x, y })
  const crossing = (rail: Rail, along: number) => (rail.upright ? put(rail.at, along) : put(along, rail.at))
  rails.forEach((rail, index) => {
    const before = rails[index - 1]
    crossing(rail, before === undefined ? endAt(start) : before.at)
    if (index === rails.length - 1) crossing(rail, endAt(end))
  })
  return cornersOf(points)
}

/** The route without points that repeat or at which it only runs on. */
export function cornersOf(points: readonly Point[]): Point[] {
  const distinct = points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y)
  return distinct.filter((point, index) => {
    const before = distinct[index - 1]
    const after = distinct[index + 1]
    if (before === undefined || after === undefined) return true
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y)
  })
}
