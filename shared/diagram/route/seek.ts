import type { Point } from '../../document/argumentMap.ts'
import type { Box } from '../scene.ts'
import { gateAt, gatesOf, gatesOfLeg, railsAlong, sideOfPort } from './gates.ts'
import { CLEARANCES, type Ground, type Range } from './ground.ts'
import { cornersOf, type End, type Rail, type Wire } from './rail.ts'
import { type Effort, findWay, type Gate } from './search.ts'
import { middleOf, portsOf, type Terrain } from './shapes.ts'
import type { Strands } from './strands.ts'

/** What all searches of a map may look at together, in states and px, and each at least and at most. */
const ALL = { patience: 300_000, budget: 120_000 }
const LEAST = { patience: 600, budget: 400 }
const MOST = { patience: 12_000, budget: 8_000 }
/** When nothing else is left: through any gap, by any way. */
const LAST: Effort = { patience: 600, budget: 100_000 }

/** What a line of its own into the target costs where there is a trunk that it might share, px. */
const APART = 50

/**
 * How hard each of so many searches may try. A few more or less make no difference, so that a search mostly finds
 * what it found before.
 */
export function effortOf(searches: number): Effort {
  const most = 2 ** (32 - Math.clz32(Math.max(0, searches - 1)))
  return {
    patience: Math.min(MOST.patience, Math.max(LEAST.patience, ALL.patience / most)),
    budget: Math.min(MOST.budget, Math.max(LEAST.budget, ALL.budget / most)),
  }
}

/** A route between two cards by whatever way there is; by the last leg of one like it, when it can join that. */
export const soughtWire = (...sought: Parameters<typeof anotherWire>): Wire => {
  const [id, from, to] = sought
  return anotherWire(...sought) ?? crudeWire(id, from, to)
}

/** The same, or null where there is no way; where there is a limit to what it may cost, none is sought at all costs. */
export function anotherWire(
  id: string,
  from: Box,
  to: Box,
  terrain: Terrain,
  strands: Strands,
  like: Wire | undefined,
): Wire | null {
  const { ground } = terrain
  const shared = like === undefined ? null : gateOf(like, ground)
  const goals = gatesOf(to, from, ground, false)
  const points = soughtWay(
    gatesOf(from, to, ground, true),
    shared === null ? goals : [shared, ...goals.map((gate) => ({ ...gate, cost: gate.cost + APART }))],
    terrain,
    strands,
  )
  if (points === null) return null
  const straightened = withoutFirstJog(withoutFirstJog(points, from, ground).reverse(), to, ground).reverse()
  const rails = railsAlong(straightened)
  const [first, last] = [rails[0], rails.at(-1)]
  const [start, end] = [straightened[0], straightened.at(-1)]
  if (first === undefined || last === undefined || start === undefined || end === undefined) return null
  const leg = like?.rails.at(-1)
  const joins = end.x === shared?.port.x && end.y === shared.port.y && leg !== undefined && leg.upright === last.upright
  return {
    id,
    start: { kind: 'card', box: from, side: sideOfPort(from, start, first) },
    rails: joins ? [...rails.slice(0, -1), leg] : rails,
    end: { kind: 'card', box: to, side: sideOfPort(to, end, last) },
  }
}

/** The route with its port slid along the card's side to where it need not turn at once, if that is on the side and free. */
function withoutFirstJog(points: readonly Point[], { x, y, width, height }: Box, ground: Ground): Point[] {
  const [port, before, after, next] = cornersOf(points)
  if (port === undefined || before === undefined || after === undefined || next === undefined) return [...points]
  const upright = port.x === before.x
  const ports = portsOf({ x, y, width, height }, upright)
  const at = upright ? after.x : after.y
  const moved = upright ? { x: at, y: port.y } : { x: port.x, y: at }
  const runsOn = upright ? (next.y - after.y) * (after.y - port.y) > 0 : (next.x - after.x) * (after.x - port.x) > 0
  if (!runsOn || at < ports.min || at > ports.max || !ground.isFree(moved, after, 8)) return [...points]
  return [moved, ...cornersOf(points).slice(3)]
}

/** The gate by which another wire arrives. */
function gateOf(like: Wire, ground: Ground): Gate | null {
  const [leg, end] = [like.rails.at(-1), like.end]
  if (leg === undefined || end.kind !== 'card') return null
  return gateAt(end.box, end.side, leg.at, ground, false, 0)
}

export function soughtWay(
  starts: readonly Gate[],
  goals: readonly Gate[],
  { ground, effort }: Terrain,
  strands: Strands,
) {
  const [, usual, last] = CLEARANCES
  const way = findWay(starts, goals, { ground, strands, clearance: usual }, effort)
  return way !== null || effort.limit !== undefined
    ? way
    : findWay(starts, goals, { ground, strands, clearance: last }, LAST)
}

/** A leg of a wire on which another may end. */
export interface Leg {
  readonly rail: Rail
  readonly wire: Wire
  readonly window: Range
}

/** A route to a step: the end lies on the leg of the attacked wire that is reached first. */
export function stepWire(id: string, from: Box, legs: readonly Leg[], terrain: Terrain, strands: Strands): Wire | null {
  const starts = legs.flatMap((leg) => gatesOf(from, boxOfLeg(leg), terrain.ground, true))
  const goals = legs.flatMap((leg) => gatesOfLeg(leg.rail, leg.window, from, terrain.ground))
  const points = soughtWay(starts, goals, terrain, strands)
  const [leg] = legs
  if (leg === undefined) return null
  const rails = points === null ? crudeRails(from, leg) : railsAlong(points)
  const [first, start, end] = [rails[0], points?.[0], points?.at(-1)]
  if (first === undefined) return null
  const host = legs.find(({ rail, window }) => end !== undefined && isOn(rail, window, end)) ?? leg
  return {
    id,
    start: { kind: 'card', box: from, side: start === undefined ? 'left' : sideOfPort(from, start, first) },
    rails,
    end: { kind: 'rail', rail: host.rail, host: host.wire },
  }
}

function boxOfLeg({ rail, window }: Leg): Box {
  const length = window.max - window.min
  // Ports keep from a card's corners; a leg's window has none.
  return rail.upright
    ? { x: rail.at, y: window.min - 12, width: 0, height: length + 24 }
    : { x: window.min - 12, y: rail.at, width: length + 24, height: 0 }
}

const isOn = (rail: Rail, window: Range, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  rail.upright
    ? x === rail.at && y >= window.min && y <= window.max
    : y === rail.at && x >= window.min && x <= window.max

function crudeRails(from: Box, { rail, window }: Leg): Rail[] {
  const at = Math.round((window.min + window.max) / 2)
  const level = { upright: false, at: middleOf(from, false) }
  return rail.upright
    ? [level, { upright: true, at: rail.at - 24 }, { upright: false, at }]
    : [level, { upright: true, at }]
}

/** Where cards lie on top of each other there may be no free way: then straight through what is there. */
function crudeWire(id: string, from: Box, to: Box): Wire {
  const isAfter = from.x >= to.x
  const start: End = { kind: 'card', box: from, side: isAfter ? 'left' : 'right' }
  const end: End = { kind: 'card', box: to, side: isAfter ? 'right' : 'left' }
  const lane = Math.round((from.x + to.x + (isAfter ? to.width : from.width)) / 2)
  const rails: Rail[] = [
    { upright: false, at: middleOf(from, false) },
    { upright: true, at: lane },
    { upright: false, at: middleOf(to, false) },
  ]
  return { id, start, rails, end }
}
