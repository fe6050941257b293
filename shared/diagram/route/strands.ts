import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'
import type { Range } from './ground.ts'

/** Lines this near each other are pushed apart, px. */
const BESIDE = 6

interface Strand extends Box {
  readonly upright: boolean
}

interface Met {
  readonly crossed: readonly number[]
  readonly beside: readonly Range[]
}

/** The legs of the routes found so far, for those that come after to cross few of them. */
export class Strands {
  readonly #legs = new BoxIndex<Strand>()

  add(points: readonly Point[]): void {
    points.forEach((to, index) => {
      const from = points[index - 1]
      if (from === undefined) return
      const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      const leg = { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y), upright: from.x === to.x }
      this.#legs.add(leg)
    })
  }

  /** Whether a straight line crosses any of them. */
  areCrossedBy([from, to]: readonly Point[]): boolean {
    if (from === undefined || to === undefined) return false
    const upright = from.x === to.x
    const along = upright ? [from.y, to.y] : [from.x, to.x]
    return this.crossedBy(upright, upright ? from.x : from.y, along[0] ?? 0, along[1] ?? 0).length > 0
  }

  /** Where along it a line crosses legs that run square to it, px. */
  crossedBy(upright: boolean, across: number, from: number, to: number): readonly number[] {
    return this.metBy(upright, across, from, to).crossed
  }

  /**
   * Where along it a line crosses legs that run square to it, and where each leg begins and ends that it would run
   * beside, so near that they push each other aside, px.
   */
  metBy(upright: boolean, across: number, from: number, to: number): Met {
    const crossed: number[] = []
    const beside: Range[] = []
    for (const { x, y, width, height, upright: isUpright } of this.#near(upright, across, BESIDE, from, to)) {
      if (isUpright === upright) beside.push(upright ? { min: y, max: y + height } : { min: x, max: x + width })
      else {
        const first = upright ? x : y
        if (first <= across && first + (upright ? width : height) >= across) crossed.push(upright ? y : x)
      }
    }
    return { crossed, beside }
  }

  #near(upright: boolean, across: number, reach: number, from: number, to: number): readonly Strand[] {
    const min = Math.min(from, to)
    const max = Math.max(from, to)
    return upright
      ? this.#legs.within(across - reach, min, across + reach, max)
      : this.#legs.within(min, across - reach, max, across + reach)
  }
}
