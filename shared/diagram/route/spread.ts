import type { Range } from './ground.ts'
import { clamp, type Lane } from './lane.ts'

const HALF_PILL = 9

/** A lane in its order, and the places of its rivals before it. */
export interface Placed {
  readonly lane: Lane
  readonly earlier: readonly number[]
}

/** How far two lanes that clash keep from each other, by their places in the order, px. */
export type GapOf = (place: number, other: number) => number

/** The places of lanes that push each other out of the room which one of them has. */
export interface Stuck {
  readonly stuck: ReadonlySet<number>
}

export const isStuck = (spread: readonly number[] | Stuck): spread is Stuck => 'stuck' in spread

/** A level line keeps off the pill on another, too. */
const apart = (a: Lane, b: Lane, gap: number): number =>
  gap + (!a.rail.upright && (a.rail.hasPill === true || b.rail.hasPill === true) ? HALF_PILL : 0)

/**
 * Positions in this order, apart where lanes clash, near their ideals; or what doesn't fit. Pushed all the way one
 * way, then all the other, and the middle taken: that keeps every distance.
 */
export function spread(
  queue: readonly Placed[],
  rangeOf: (lane: Lane) => Range,
  gapOf: GapOf,
): readonly number[] | Stuck {
  const apartFrom = (place: number, before: number) => {
    const [one, other] = [queue[place]?.lane, queue[before]?.lane]
    const gap = gapOf(place, before)
    return one === undefined || other === undefined ? gap : apart(one, other, gap)
  }
  const pushedUp = (place: number, from: number, places: readonly number[]) =>
    (queue[place]?.earlier ?? []).reduce(
      (at, before) => Math.max(at, (places[before] ?? 0) + apartFrom(place, before)),
      from,
    )
  const least: number[] = []
  for (const [place, { lane }] of queue.entries()) {
    const { min, max } = rangeOf(lane)
    const at = pushedUp(place, Math.ceil(min), least)
    least.push(at)
    if (at > max) return { stuck: pushing(queue, place, least, apartFrom) }
  }
  const pushDown = (places: number[], place: number) => {
    for (const before of queue[place]?.earlier ?? [])
      places[before] = Math.min(places[before] ?? 0, (places[place] ?? 0) - apartFrom(place, before))
  }
  const most = queue.map(({ lane }) => Math.floor(rangeOf(lane).max))
  for (let place = queue.length - 1; place >= 0; place -= 1) {
    if ((most[place] ?? 0) < (least[place] ?? 0)) return { stuck: new Set([place]) }
    pushDown(most, place)
  }
  const up: number[] = []
  for (const [place, { lane }] of queue.entries()) {
    const from = pushedUp(place, least[place] ?? 0, up)
    up.push(clamp(lane.ideal, { min: from, max: Math.max(from, most[place] ?? 0) }))
  }
  const down = queue.map(({ lane }, place) => clamp(lane.ideal, { min: least[place] ?? 0, max: most[place] ?? 0 }))
  for (let place = queue.length - 1; place >= 0; place -= 1) pushDown(down, place)
  return up.map((at, place) => Math.floor((at + (down[place] ?? 0)) / 2))
}

/** The lanes that push one to where it is, itself among them. */
function pushing(queue: readonly Placed[], last: number, places: readonly number[], apartFrom: GapOf): Set<number> {
  const found = new Set([last])
  for (const place of found)
    for (const before of queue[place]?.earlier ?? [])
      if ((places[before] ?? 0) + apartFrom(place, before) === places[place]) found.add(before)
  return found
}
