import type { Ground, Range } from './ground.ts'
import { clamp, type Lane, lanesOf } from './lane.ts'
import { laneOrder } from './laneOrder.ts'
import type { Wire } from './rail.ts'
import { type Rivals, rivalsOf } from './rivals.ts'

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
  const rivals = rivalsOf(lanes)
  for (const crowd of crowdsOf(lanes, rivals)) settleCrowd(crowd, rivals)
  return lanes.some(({ rail }, index) => rail.at !== before[index])
}

/** Sets of lanes that get in each other's way, directly or through others. */
function crowdsOf(lanes: readonly Lane[], rivals: readonly Rivals[]): Lane[][] {
  const seen = new Set<Lane>()
  return lanes.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const crowd = [first]
    for (const lane of crowd) {
      for (const other of rivals[lane.index]?.all ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        crowd.push(other)
      }
    }
    return [crowd]
  })
}

function settleCrowd(lanes: readonly Lane[], rivals: readonly Rivals[]): void {
  const order = laneOrder(lanes, (lane) => rivals[lane.index]?.before ?? [])
  const places = new Map(order.map((lane, place) => [lane, place]))
  const queue = order.map((lane, place): Placed => {
    const earlier = (rivals[lane.index]?.all ?? []).flatMap((other) => {
      const at = places.get(other) ?? 0
      return at < place ? [at] : []
    })
    return { lane, earlier }
  })
  for (const { gap, isComfortable } of TRIES) {
    const settled = spread(queue, (lane) => (isComfortable ? lane.comfort : lane.tight), gap)
    if (settled === null) continue
    queue.forEach(({ lane }, place) => {
      lane.rail.at = settled[place] ?? lane.rail.at
    })
    return
  }
  // Not even hair's breadths fit: each stays on its own best lane.
  for (const lane of lanes) lane.rail.at = Math.round(clamp(lane.ideal, lane.tight))
}

/** A lane in its order, and the places of its rivals before it. */
interface Placed {
  readonly lane: Lane
  readonly earlier: readonly number[]
}

/** A level line keeps off the pill on another, too. */
const apart = (a: Lane, b: Lane, gap: number): number =>
  gap + (!a.rail.upright && (a.rail.hasPill === true || b.rail.hasPill === true) ? HALF_PILL : 0)

/**
 * Positions in this order, `gap` apart where lanes clash, near their ideals; null where they don't fit. Pushed all
 * the way one way, then all the other, and the middle taken: that keeps every distance.
 */
function spread(queue: readonly Placed[], rangeOf: (lane: Lane) => Range, gap: number): readonly number[] | null {
  const apartFrom = (lane: Lane, place: number) => {
    const other = queue[place]?.lane
    return other === undefined ? gap : apart(lane, other, gap)
  }
  const pushedUp = ({ lane, earlier }: Placed, from: number, places: readonly number[]) =>
    earlier.reduce((at, place) => Math.max(at, (places[place] ?? 0) + apartFrom(lane, place)), from)
  const least: number[] = []
  for (const placed of queue) {
    const { min, max } = rangeOf(placed.lane)
    const at = pushedUp(placed, Math.ceil(min), least)
    if (at > max) return null
    least.push(at)
  }
  const pushDown = (places: number[], { lane, earlier }: Placed, from: number) => {
    for (const place of earlier) places[place] = Math.min(places[place] ?? 0, from - apartFrom(lane, place))
  }
  const most = queue.map(({ lane }) => Math.floor(rangeOf(lane).max))
  for (const [place, placed] of [...queue.entries()].reverse()) {
    const limit = most[place] ?? 0
    if (limit < (least[place] ?? 0)) return null
    pushDown(most, placed, limit)
  }
  const up: number[] = []
  queue.forEach((placed, place) => {
    const from = pushedUp(placed, least[place] ?? 0, up)
    up.push(clamp(placed.lane.ideal, { min: from, max: Math.max(from, most[place] ?? 0) }))
  })
  const down = queue.map(({ lane }, place) => clamp(lane.ideal, { min: least[place] ?? 0, max: most[place] ?? 0 }))
  for (const [place, placed] of [...queue.entries()].reverse()) pushDown(down, placed, down[place] ?? 0)
  return up.map((at, place) => Math.floor((at + (down[place] ?? 0)) / 2))
}
