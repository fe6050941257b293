import type { Point } from '../../document/argumentMap.ts'
import type { Box } from '../scene.ts'
import type { Ground, Range } from './ground.ts'
import { borderOf, isUprightSide, type Rail, type Side } from './rail.ts'
import type { Gate } from './search.ts'
import { middleOf, portsOf } from './shapes.ts'
import { opposite, type Way } from './way.ts'

/** How far before a border a route may turn at the earliest, when there is room, px. */
const STUB = 16
const outward: Readonly<Record<Side, Way>> = { right: 0, bottom: 1, left: 2, top: 3 }
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom']
/** px that a side counts as longer which doesn't look to the other end. */
const AVERTED = 30
/** px that a place near a corner counts as farther off: for when a line would cross others nearer the middle. */
const AT_CORNER = 20

/** The gates of a card, for a route that begins there or ends there; `other` is where it goes. */
export function gatesOf(box: Box, other: Box, ground: Ground, leaving: boolean): Gate[] {
  return SIDES.flatMap((side) => {
    const upright = isUprightSide(side)
    const window = portsOf(box, upright)
    const middles = [middleOf(box, upright), ...shared(window, portsOf(other, upright))]
    const places = new Set([...middles, window.min, window.max])
    const cost = looksTo(box, other, side) ? 0 : AVERTED
    return [...places].flatMap((place) => {
      const extra = middles.includes(place) ? 0 : AT_CORNER
      return gateAt(box, side, place, ground, leaving, cost + extra) ?? []
    })
  })
}

/** The gate at this place on a card's side; null where another card stands too near. */
export function gateAt(
  box: Box,
  side: Side,
  place: number,
  ground: Ground,
  leaving: boolean,
  cost: number,
): Gate | null {
  const upright = isUprightSide(side)
  const border = borderOf(box, side)
  const out = outward[side]
  const at = (along: number): Point => (upright ? { x: place, y: along } : { x: along, y: place })
  const room = roomBefore(ground, at(border), out)
  if (room < 6) return null
  const sign = out < 2 ? 1 : -1
  const stub = at(border + sign * (room < 2 * STUB ? Math.floor(room / 2) : STUB))
  return { port: at(border), stub, way: leaving ? out : opposite(out), cost }
}

function shared(a: Range, b: Range): number[] {
  const [min, max] = [Math.max(a.min, b.min), Math.min(a.max, b.max)]
  return min <= max ? [Math.round((min + max) / 2)] : []
}

function looksTo(box: Box, other: Box, side: Side): boolean {
  if (side === 'left') return other.x + other.width <= box.x
  if (side === 'right') return other.x >= box.x + box.width
  if (side === 'top') return other.y + other.height <= box.y
  return other.y >= box.y + box.height
}

/** How far a line runs from here before it meets a card, up to two stubs' length, px. */
function roomBefore(ground: Ground, { x, y }: Point, way: Way): number {
  const reach = 2 * STUB + 2
  const sign = way < 2 ? 1 : -1
  const upright = way % 2 === 1
  const [a, b] = upright ? [y, y + sign * reach] : [x, x + sign * reach]
  const [min, max] = [Math.min(a, b), Math.max(a, b)]
  const near = upright ? ground.near(x - 3, min, x + 3, max) : ground.near(min, y - 3, max, y + 3)
  let room = reach
  for (const box of near) {
    const [start, length] = upright ? [box.y, box.height] : [box.x, box.width]
    room = Math.min(room, Math.max(0, sign > 0 ? start - a : a - start - length))
  }
  return room
}

/** A step's gates: points on a leg of the attacked wire, met square from either side. */
export function gatesOfLeg(rail: Rail, window: Range, from: Box, ground: Ground): Gate[] {
  const middle = Math.round((window.min + window.max) / 2)
  const places = new Set([...shared(window, portsOf(from, !rail.upright)), middle])
  return [...places].flatMap((place) =>
    ([-1, 1] as const).flatMap((sign) => {
      const at = (across: number): Point => (rail.upright ? { x: across, y: place } : { x: place, y: across })
      // A route that arrives from the greater side travels towards the smaller.
      const way: Way = rail.upright ? (sign > 0 ? 2 : 0) : sign > 0 ? 3 : 1
      const room = roomBefore(ground, at(rail.at), opposite(way))
      if (room < 6) return []
      const stub = at(rail.at + sign * (room < 2 * STUB ? Math.floor(room / 2) : STUB))
      return [{ port: at(rail.at), stub, way, cost: 0 }]
    }),
  )
}

/** The rails of a route along these points, the ends included. */
export function railsAlong(points: readonly Point[]): Rail[] {
  const rails: Rail[] = []
  points.forEach((to, index) => {
    const from = points[index - 1]
    if (from === undefined || (from.x === to.x && from.y === to.y)) return
    const upright = from.x === to.x
    if (rails.at(-1)?.upright !== upright) rails.push({ upright, at: upright ? to.x : to.y })
  })
  return rails
}

export const sideOfPort = (box: Box, port: Point, wireRail: Rail): Side =>
  wireRail.upright ? (port.y <= box.y ? 'top' : 'bottom') : port.x <= box.x ? 'left' : 'right'
