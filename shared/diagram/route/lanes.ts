import type { Ground } from './ground.ts'
import { clamp, type Lane, lanesOf } from './lane.ts'
import { laneOrder } from './laneOrder.ts'
import type { Wire } from './rail.ts'
import { type Rivals, rivalsOf } from './rivals.ts'
import { isStuck, type Placed, spread } from './spread.ts'
import { squeeze } from './squeeze.ts'

/** Distances between lanes, widest first, px; with each whether heads and badges keep their room. */
const TRIES = [
  { gap: 14, isComfortable: true },
  { gap: 14, isComfortable: false },
  { gap: 10, isComfortable: false },
  { gap: 8, isComfortable: false },
  { gap: 5, isComfortable: false },
  { gap: 2, isComfortable: false },
] as const

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
    const settled = spread(
      queue,
      (lane) => (isComfortable ? lane.comfort : lane.tight),
      () => gap,
    )
    if (isStuck(settled)) continue
    lay(queue, settled)
    return
  }
  const squeezed = squeeze(queue)
  if (squeezed !== null) lay(queue, squeezed)
  else for (const lane of lanes) lane.rail.at = Math.round(clamp(lane.ideal, lane.tight))
}

function lay(queue: readonly Placed[], places: readonly number[]): void {
  queue.forEach(({ lane }, place) => {
    lane.rail.at = places[place] ?? lane.rail.at
  })
}
