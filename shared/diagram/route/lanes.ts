import { BoxIndex } from '../boxIndex.ts'
import type { Ground, Range } from './ground.ts'
import { clamp, type Lane, lanesOf, TOUCH } from './lane.ts'
import { laneOrder } from './laneOrder.ts'
import type { Wire } from './rail.ts'

/** Distances between lanes, widest first, px; with each whether heads and badges keep their room. */
const TRIES = [
  { gap: 14, isComfortable: true },
  { gap: 14, isComfortable: false },
  { gap: 10, isComfortable: false },
  { gap: 8, isComfortable: false },
  { gap: 5, isComfortable: false },
  { gap: 2, isComfortable: false },
] as const

const HALF_PILL = 9

/**
 * Pushes all level rails, or all upright ones, sideways into lanes of their own, in an order in which they
 * cross little. A rail moves only where its whole length stays clear of cards. Whether that moved any.
 */
export function settleLanes(wires: readonly Wire[], ground: Ground, upright: boolean): boolean {
  const lanes = lanesOf(wires, ground, upright)
  const before = lanes.map(({ rail }) => rail.at)
  for (const crowd of crowdsOf(lanes)) settleCrowd(crowd)
  return lanes.some(({ rail }, index) => rail.at !== before[index])
}

/** Two lanes that would touch if they lay at the same place, and could. */
const clash = (a: Lane, b: Lane): boolean =>
  a.span.min < b.span.max + TOUCH &&
  b.span.min < a.span.max + TOUCH &&
  a.tight.min < b.tight.max + TOUCH &&
  b.tight.min < a.tight.max + TOUCH &&
  !sharesWire(a, b)

/** Legs of one route may meet; those of a loop on one card must not. */
function sharesWire(a: Lane, b: Lane): boolean {
  const [few, many] = a.wires.size < b.wires.size ? [a.wires, b.wires] : [b.wires, a.wires]
  for (const wire of few) if (many.has(wire) && !isLoop(wire)) return true
  return false
}

const isLoop = ({ start, end }: Wire): boolean => start.kind === 'card' && end.kind === 'card' && start.box === end.box

/** A set of lanes that get in each other's way, directly or through others. */
interface Crowd {
  readonly lanes: Lane[]
  readonly clashes: Map<Lane, Lane[]>
}

function crowdsOf(lanes: readonly Lane[]): Crowd[] {
  const boxes = lanes.map((lane) => ({
    lane,
    x: lane.span.min - TOUCH,
    y: lane.tight.min - TOUCH,
    width: lane.span.max - lane.span.min + 2 * TOUCH,
    height: lane.tight.max - lane.tight.min + 2 * TOUCH,
  }))
  const index = new BoxIndex(boxes)
  const clashes = new Map<Lane, Lane[]>()
  for (const { lane, x, y, width, height } of boxes) {
    const near = [...index.within(x, y, x + width, y + height)].map((box) => box.lane)
    clashes.set(
      lane,
      near.filter((other) => other !== lane && clash(lane, other)).sort((a, b) => a.index - b.index),
    )
  }
  const seen = new Set<Lane>()
  return lanes.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const crowd = [first]
    for (const lane of crowd) {
      for (const other of clashes.get(lane) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        crowd.push(other)
      }
    }
    return [{ lanes: crowd, clashes }]
  })
}

function settleCrowd({ lanes, clashes }: Crowd): void {
  const order = laneOrder(lanes, (lane) => clashes.get(lane) ?? [])
  const places = new Map(order.map((lane, place) => [lane, place]))
  const before = new Map(
    order.map((lane, place) => [lane, (clashes.get(lane) ?? []).filter((other) => (places.get(other) ?? 0) < place)]),
  )
  for (const { gap, isComfortable } of TRIES) {
    const rangeOf = (lane: Lane) => (isComfortable ? lane.comfort : lane.tight)
    const settled = spread(order, before, rangeOf, gap)
    if (settled === null) continue
    for (const [lane, at] of settled) lane.rail.at = at
    return
  }
  // Not even hair's breadths fit: each stays on its own best lane.
  for (const lane of lanes) lane.rail.at = Math.round(clamp(lane.ideal, lane.tight))
}

/** A level line keeps off the pill on another, too. */
const apart = (a: Lane, b: Lane, gap: number): number =>
  gap + (!a.rail.upright && (a.rail.hasPill === true || b.rail.hasPill === true) ? HALF_PILL : 0)

/**
 * Positions in this order, `gap` apart where lanes clash, near their ideals; null where they don't fit. Pushed all
 * the way one way, then all the other, and the middle taken: that keeps every distance.
 */
function spread(
  order: readonly Lane[],
  before: ReadonlyMap<Lane, readonly Lane[]>,
  rangeOf: (lane: Lane) => Range,
  gap: number,
): ReadonlyMap<Lane, number> | null {
  const least = new Map<Lane, number>()
  for (const lane of order) {
    const pushed = (before.get(lane) ?? []).map((other) => (least.get(other) ?? 0) + apart(lane, other, gap))
    const at = Math.max(Math.ceil(rangeOf(lane).min), ...pushed)
    if (at > rangeOf(lane).max) return null
    least.set(lane, at)
  }
  const most = new Map(order.map((lane) => [lane, Math.floor(rangeOf(lane).max)]))
  for (const lane of order.toReversed()) {
    const limit = most.get(lane) ?? 0
    if (limit < (least.get(lane) ?? 0)) return null
    for (const other of before.get(lane) ?? [])
      most.set(other, Math.min(most.get(other) ?? 0, limit - apart(lane, other, gap)))
  }
  const up = new Map<Lane, number>()
  for (const lane of order) {
    const pushed = (before.get(lane) ?? []).map((other) => (up.get(other) ?? 0) + apart(lane, other, gap))
    const from = Math.max(least.get(lane) ?? 0, ...pushed)
    up.set(lane, clamp(lane.ideal, { min: from, max: Math.max(from, most.get(lane) ?? 0) }))
  }
  const down = new Map<Lane, number>(
    order.map((lane) => [lane, clamp(lane.ideal, { min: least.get(lane) ?? 0, max: most.get(lane) ?? 0 })]),
  )
  for (const lane of order.toReversed()) {
    const at = down.get(lane) ?? 0
    for (const other of before.get(lane) ?? [])
      down.set(other, Math.min(down.get(other) ?? 0, at - apart(lane, other, gap)))
  }
  return new Map(order.map((lane) => [lane, Math.floor(((up.get(lane) ?? 0) + (down.get(lane) ?? 0)) / 2)]))
}
