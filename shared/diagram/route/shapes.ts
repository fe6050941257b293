import type { Box } from '../scene.ts'
import type { Ground, Range } from './ground.ts'
import { borderOf, isUprightSide, type Rail, type Side, type Wire } from './rail.ts'
import type { Effort } from './search.ts'

/** What a route finds on its way. */
export interface Terrain {
  readonly ground: Ground
  /** Whether the map runs down rather than to the right. */
  readonly down: boolean
  readonly effort: Effort
}

export interface Sides {
  readonly startSide: Side
  readonly endSide: Side
}

/** How far a port keeps from its card's corners, px. */
const CORNER = 12
/** A head and a badge fit on a line of this length, px. */
const SHORTEST = 26
/** From a card to the line that its replies share, px. */
const LANE = 38
const CLEAR = 8

export const middleOf = ({ x, y, width, height }: Box, upright: boolean): number =>
  Math.round(upright ? x + width / 2 : y + height / 2)

/** Where a line across the box's side may leave it: x on its top and bottom, y on its left and right. */
export const portsOf = ({ x, y, width, height }: Box, upright: boolean): Range =>
  upright ? { min: x + CORNER, max: x + width - CORNER } : { min: y + CORNER, max: y + height - CORNER }

/** The sides by which two cards that lie apart face each other; the map's own direction comes first. */
export function facingSides(from: Box, to: Box, down: boolean): readonly Sides[] {
  const level: Sides[] = []
  const upright: Sides[] = []
  if (from.x >= to.x + to.width + SHORTEST) level.push({ startSide: 'left', endSide: 'right' })
  if (to.x >= from.x + from.width + SHORTEST) level.push({ startSide: 'right', endSide: 'left' })
  if (from.y >= to.y + to.height + SHORTEST) upright.push({ startSide: 'top', endSide: 'bottom' })
  if (to.y >= from.y + from.height + SHORTEST) upright.push({ startSide: 'bottom', endSide: 'top' })
  return down ? [...upright, ...level] : [...level, ...upright]
}

/** One straight line between two cards that share a window, if nothing stands in it. */
export function straightWire(id: string, from: Box, to: Box, { ground, down }: Terrain): Wire | null {
  for (const sides of facingSides(from, to, down)) {
    const upright = isUprightSide(sides.startSide)
    const at = openWindow(from, to, sides, ground)
    if (at === null) continue
    return wire(id, from, to, sides, [{ upright, at }])
  }
  return null
}

/** Where in the window that two facing cards share a straight line is free, nearest the target's middle. */
export function openWindow(from: Box, to: Box, { startSide, endSide }: Sides, ground: Ground): number | null {
  const upright = isUprightSide(startSide)
  const [a, b] = [portsOf(from, upright), portsOf(to, upright)]
  const window = { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) }
  if (window.min > window.max) return null
  const middle = Math.round((window.min + window.max) / 2)
  const places = [Math.min(window.max, Math.max(window.min, middleOf(to, upright))), middle, window.min, window.max]
  return places.find((at) => isLegFree(ground, upright, at, borderOf(from, startSide), borderOf(to, endSide))) ?? null
}

/** Whether a leg keeps clear of cards. */
export function isLegFree(ground: Ground, upright: boolean, at: number, from: number, to: number): boolean {
  return upright
    ? ground.isFree({ x: at, y: from }, { x: at, y: to }, CLEAR)
    : ground.isFree({ x: from, y: at }, { x: to, y: at }, CLEAR)
}

/** Where the middle leg of two facing cards' route may lie: near the target, else near the nearest of the premises. */
export function lanesBetween(from: readonly Box[], to: Box, { startSide, endSide }: Sides): readonly number[] {
  const sign = endSide === 'right' || endSide === 'bottom' ? 1 : -1
  const border = borderOf(to, endSide)
  const nearest = from.reduce((gap, box) => Math.min(gap, (borderOf(box, startSide) - border) * sign), Infinity)
  if (nearest < 2 * LANE) return [border + sign * Math.round(nearest / 2)]
  return [border + sign * LANE, border + sign * (nearest - LANE)]
}

/** Whether a route of three legs is free whose middle leg lies at `lane`. */
export function isZedFree(from: Box, to: Box, { startSide, endSide }: Sides, lane: number, ground: Ground): boolean {
  const upright = isUprightSide(startSide)
  const [start, end] = [middleOf(from, upright), middleOf(to, upright)]
  return (
    isLegFree(ground, upright, start, borderOf(from, startSide), lane) &&
    isLegFree(ground, !upright, lane, start, end) &&
    isLegFree(ground, upright, end, lane, borderOf(to, endSide))
  )
}

/** A route of three legs between two facing cards, if there is a free one. */
export function zedWire(id: string, from: Box, to: Box, { ground, down }: Terrain): Wire | null {
  const [sides] = facingSides(from, to, down)
  if (sides === undefined || isUprightSide(sides.startSide) !== down) return null
  const lane = lanesBetween([from], to, sides).find((at) => isZedFree(from, to, sides, at, ground))
  if (lane === undefined) return null
  const upright = isUprightSide(sides.startSide)
  return wire(id, from, to, sides, [
    { upright, at: middleOf(from, upright) },
    { upright: !upright, at: lane },
    { upright, at: middleOf(to, upright) },
  ])
}

export const wire = (id: string, from: Box, to: Box, { startSide, endSide }: Sides, rails: readonly Rail[]): Wire => ({
  id,
  start: { kind: 'card', box: from, side: startSide },
  rails,
  end: { kind: 'card', box: to, side: endSide },
})
