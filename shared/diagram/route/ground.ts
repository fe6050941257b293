import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'

/** A range of positions, px. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** How far a line keeps from a card that is not its own: when there is room, and at least. px. */
export const CLEARANCES = [14, 8, 3] as const
/** How far aside of a line cards matter to it, px. */
const SIGHT = 240

/** What stands on the ground between which lines run. */
export class Ground {
  readonly #cards: BoxIndex<Box>

  constructor(cards: Iterable<Box>) {
    this.#cards = new BoxIndex(cards)
  }

  near(left: number, top: number, right: number, bottom: number): readonly Box[] {
    return this.#cards.within(left, top, right, bottom)
  }

  /** Whether a level or upright line keeps this far from every card; its ends may touch one. */
  isFree(from: Point, to: Point, clearance: number): boolean {
    const upright = from.x === to.x
    const aside = upright ? { x: clearance, y: 0 } : { x: 0, y: clearance }
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    return this.near(left - aside.x, top - aside.y, right + aside.x, bottom + aside.y).length === 0
  }

  /** Whether a route runs through no card. */
  isFreeAlong(points: readonly Point[]): boolean {
    return points.every((point, index) => this.isFree(points[index - 1] ?? point, point, 0))
  }

  /**
   * Where a line along `span` may be pushed to from `at` without meeting a card: up to each of these clearances
   * from the nearest.
   */
  rooms(upright: boolean, at: number, span: Range, clearances: readonly number[]): readonly Range[] {
    const near = upright
      ? this.near(at - SIGHT, span.min, at + SIGHT, span.max)
      : this.near(span.min, at - SIGHT, span.max, at + SIGHT)
    let before = -Infinity
    let beyond = Infinity
    for (const box of near) {
      const first = upright ? box.x : box.y
      const last = first + (upright ? box.width : box.height)
      if (last <= at) before = Math.max(before, last)
      else if (first >= at) beyond = Math.min(beyond, first)
      else return clearances.map(() => ({ min: at, max: at }))
    }
    return clearances.map((clearance) => ({
      min: Math.max(at - SIGHT, before + clearance),
      max: Math.min(at + SIGHT, beyond - clearance),
    }))
  }
}
