import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box, Route } from '../scene.ts'
import { lengthOf } from './rail.ts'

/** How far from the premise a badge sits, best first, px along the route. */
const DISTANCES = [16, 18, 14, 12, 20, 24, 28, 34, 40, 50, 60, 80]
/** A badge with its halo, which may touch another's line, and without, px. */
const RADIUS = 9
const BARE_RADIUS = 7
/** How far a round corner reaches along a line, px. */
const CORNER = 8
/** What a diamond reaches past the end of its line, px. */
const DIAMOND = 6
/** Half the room of a pill, px. */
const PILL = { width: 23, height: 9 }
/** Room for a badge and a head on one line, px. */
const HEAD = 18
/** Up to this length a mutual line has its badge in the middle of a stretch, px. */
const GUTTER = 220
/** What it costs a spot to lie on a card or another badge, on another's line, on its own line's round corner. */
const COSTS = { covering: 4, onLine: 2, onCorner: 1 }

/** A stretch of a line, and the line. */
interface Stretch extends Box {
  readonly of: readonly Point[]
}

/** What badges are to be found a place among. */
export interface Routed {
  readonly routes: readonly Route[]
  readonly junction: Point | null
}

/** Finds each edge a place for its badge on its own line, off cards, other badges and lines, and its own corners. */
export class Badges {
  readonly #taken: BoxIndex<Box>
  readonly #lines = new BoxIndex<Stretch>()

  constructor(cards: Iterable<Box>, routed: readonly Routed[]) {
    this.#taken = new BoxIndex(cards)
    for (const { routes, junction } of routed) {
      if (junction !== null) this.#taken.add(around(junction, PILL.width, PILL.height))
      for (const { points } of routes) for (const box of stretchesOf(points)) this.#lines.add({ ...box, of: points })
    }
  }

  /** The centre of the badge of the line with these points, which is one of those that were routed. */
  place(points: readonly Point[], isMutual: boolean): Point {
    let best: Point | undefined
    let least = Infinity
    for (const distance of distancesOn(points, isMutual)) {
      const spot = pointAt(points, distance)
      const cost = this.#costOf(spot, points)
      if (cost >= least) continue
      best = spot
      least = cost
    }
    const spot = best ?? pointAt(points, lengthOf(points) / 2)
    this.#taken.add(around(spot, RADIUS))
    return spot
  }

  #costOf(spot: Point, own: readonly Point[]): number {
    const covers = meeting(this.#taken, around(spot, RADIUS)).length > 0
    const onLine = meeting(this.#lines, around(spot, BARE_RADIUS)).some(({ of }) => of !== own)
    const onCorner = own.slice(1, -1).some((corner) => apart(corner, spot) < CORNER)
    return (covers ? COSTS.covering : 0) + (onLine ? COSTS.onLine : 0) + (onCorner ? COSTS.onCorner : 0)
  }
}

/** Where a badge may sit, best first, px along the line: near the premise, that of a short mutual line in its middle. */
function distancesOn(points: readonly Point[], isMutual: boolean): readonly number[] {
  const length = lengthOf(points)
  const last = length - HEAD
  const first = Math.min(length / 2, isMutual ? HEAD + 2 : Math.min(16, Math.max(10, last)))
  const near = DISTANCES.map((distance) => (isMutual ? Math.max(distance, first) : distance))
  const middles = isMutual && length <= GUTTER ? middlesOf(points) : []
  return [...middles, ...near.filter((distance) => distance <= Math.max(last, first)), first]
}

/** The middles of a line's stretches, the longest first, px along the line. */
function middlesOf(points: readonly Point[]): readonly number[] {
  let along = 0
  const stretches = points.slice(1).map((point, index) => {
    const length = apart(points[index] ?? point, point)
    along += length
    return { length, middle: along - length / 2 }
  })
  return stretches.toSorted((a, b) => b.length - a.length).map(({ middle }) => middle)
}

/** What a line covers: each stretch, and its end, where a diamond may be. */
function stretchesOf(points: readonly Point[]): readonly Box[] {
  return points.map((point, index) => {
    const next = points[index + 1]
    if (next === undefined) return around(point, DIAMOND)
    const [x, y] = [Math.min(point.x, next.x) - 1, Math.min(point.y, next.y) - 1]
    return { x, y, width: Math.abs(point.x - next.x) + 2, height: Math.abs(point.y - next.y) + 2 }
  })
}

const meeting = <Item extends Box>(index: BoxIndex<Item>, { x, y, width, height }: Box): readonly Item[] =>
  index.within(x, y, x + width, y + height)

const apart = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const around = ({ x, y }: Point, halfWidth: number, halfHeight = halfWidth): Box => ({
  x: x - halfWidth,
  y: y - halfHeight,
  width: 2 * halfWidth,
  height: 2 * halfHeight,
})

function pointAt(points: readonly Point[], distance: number): Point {
  let rest = distance
  let last = points[0] ?? { x: 0, y: 0 }
  for (const point of points.slice(1)) {
    const leg = apart(point, last)
    if (rest <= leg && leg > 0) {
      const share = rest / leg
      return { x: last.x + (point.x - last.x) * share, y: last.y + (point.y - last.y) * share }
    }
    rest -= leg
    last = point
  }
  return last
}
