import { type Card, CLEARANCES, type Ground, STRETCH } from './ground.ts'
import type { Strands } from './strands.ts'

export const CROSSING = 110
export const BESIDE = 30
/** For running nearer to a card than lines like to. */
const TIGHT = 100

/** What a search looks at, and how far its way keeps from every card, px. */
export interface Field {
  readonly ground: Ground
  readonly strands: Strands
  readonly clearance: number
}

/** What lies ahead on a straight line from a place; to be cast again and again. In the direction of travel all distances grow. */
export class Ray {
  /** How far it runs before it comes too near to a card, px. */
  limit = 0
  /** The cards beside it. */
  readonly cards: Card[] = []
  /** What is to be paid on it: by turns from where on and how much, px. */
  readonly #tolls: number[] = []
  readonly #met = { crossed: [] as number[], beside: [] as number[] }

  /** @param sight how far it looks, px. */
  cast(field: Field, upright: boolean, across: number, here: number, sign: 1 | -1, sight: number): void {
    this.#meetCards(field, upright, across, here, sign, sight)
    this.#meetStrands(field.strands, upright, across, here, sign)
  }

  /** What the ray costs up to there besides its length, px. */
  tollTo(stop: number): number {
    const tolls = this.#tolls
    let sum = 0
    for (let toll = 0; toll < tolls.length; toll += 2) if ((tolls[toll] ?? 0) < stop) sum += tolls[toll + 1] ?? 0
    return sum
  }

  #meetCards(
    { ground, clearance }: Field,
    upright: boolean,
    across: number,
    here: number,
    sign: 1 | -1,
    sight: number,
  ): void {
    const { cards } = this
    cards.length = 0
    this.#tolls.length = 0
    let limit = sight
    const first = Math.floor(here / STRETCH)
    for (let number = first; ; number += sign) {
      const ahead = sign > 0 ? number * STRETCH - here : here - (number + 1) * STRETCH
      if (ahead >= limit + clearance) break
      for (const card of ground.beside(upright, across, number)) {
        const profile = upright ? card.upright : card.level
        const from = sign > 0 ? profile.start - here : here - profile.end
        const to = sign > 0 ? profile.end - here : here - profile.start
        // Behind, or met in the last stretch already.
        if (to <= 0 || (number !== first && from < ahead)) continue
        cards.push(card)
        if (profile.first >= across + CLEARANCES[0] || profile.last <= across - CLEARANCES[0]) continue
        this.#tolls.push(from, TIGHT)
        if (profile.first < across + clearance && profile.last > across - clearance)
          limit = Math.min(limit, from - clearance)
      }
    }
    // A stub may lie nearer to a card ahead than the clearance: from there one can still turn.
    this.limit = Math.max(limit, 0)
  }

  #meetStrands(strands: Strands, upright: boolean, across: number, here: number, sign: 1 | -1): void {
    const { crossed, beside } = this.#met
    crossed.length = 0
    beside.length = 0
    strands.meet(upright, across, here, here + sign * this.limit, this.#met)
    for (const crossing of crossed) this.#tolls.push((crossing - here) * sign, CROSSING)
    for (let leg = 0; leg < beside.length; leg += 2)
      this.#tolls.push(sign > 0 ? (beside[leg] ?? 0) - here : here - (beside[leg + 1] ?? 0), BESIDE)
  }
}
