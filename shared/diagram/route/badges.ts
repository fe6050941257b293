import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'
import { lengthOf } from './rail.ts'

/** How far from the premise a badge sits, best first, px along the route. */
const DISTANCES = [16, 20, 14, 24, 28, 34, 40, 50, 60, 80]
const RADIUS = 9
/** Room for a badge and a head on one line, px. */
const HEAD = 18
/** Up to this length a straight mutual line has its badge in the middle, px. */
const GUTTER = 160

/** Finds each edge a place for its badge on its own line, off the others' badges and lines. */
export class Badges {
  readonly #taken: BoxIndex<Box>

  constructor(cards: Iterable<Box>) {
    this.#taken = new BoxIndex(cards)
  }

  place(points: readonly Point[], isMutual: boolean): Point {
    const length = lengthOf(points)
    const last = length - HEAD
    const first = isMutual ? HEAD + 2 : Math.min(DISTANCES[0] ?? 0, Math.max(10, last))
    const middle = isMutual && length <= GUTTER ? [length / 2] : []
    const distances = [...middle, ...DISTANCES.map((distance) => Math.max(distance, first))]
    const spots = distances
      .filter((distance) => distance <= Math.max(last, first))
      .map((distance) => pointAt(points, distance))
    const spot = spots.find((at) => this.#isFree(at)) ?? spots[0] ?? pointAt(points, length / 2)
    this.#taken.add(around(spot))
    return spot
  }

  #isFree(at: Point): boolean {
    const { x, y, width, height } = around(at)
    return this.#taken.within(x, y, x + width, y + height).length === 0
  }
}

const around = ({ x, y }: Point): Box => ({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS })

function pointAt(points: readonly Point[], distance: number): Point {
  let rest = distance
  let last = points[0] ?? { x: 0, y: 0 }
  for (const point of points.slice(1)) {
    const leg = Math.abs(point.x - last.x) + Math.abs(point.y - last.y)
    if (rest <= leg && leg > 0) {
      const share = rest / leg
      return { x: last.x + (point.x - last.x) * share, y: last.y + (point.y - last.y) * share }
    }
    rest -= leg
    last = point
  }
  return last
}
