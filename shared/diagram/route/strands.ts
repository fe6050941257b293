import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'

interface Strand extends Box {
  readonly upright: boolean
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

  /** Where along it a line crosses legs that run square to it, px. */
  crossedBy(upright: boolean, across: number, from: number, to: number): number[] {
    const [min, max] = from < to ? [from, to] : [to, from]
    const near = upright
      ? this.#legs.within(across - 0.5, min, across + 0.5, max)
      : this.#legs.within(min, across - 0.5, max, across + 0.5)
    return [...near].filter((leg) => leg.upright !== upright).map((leg) => (upright ? leg.y : leg.x))
  }
}
