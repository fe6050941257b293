import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { completeLabellings, IN, UNDECIDED } from './positions/completeLabellings.ts'
import { standingsOf } from './standings.ts'

/** The most contested claims whose positions are worked out, and after how many steps the search is broken off. */
export const [MOST_CONTESTED, MOST_STEPS] = [20, 100_000]

/** The ways in which what is contested could be settled. */
export interface Positions {
  /** How many claims are contested. */
  readonly contested: number
  /** What stands in each; null where there are too many contested claims, or ways to settle them, to tell. */
  readonly preferred: readonly ReadonlySet<ClaimId>[] | null
  /** How many of these leave nothing contested. */
  readonly stable: number
}

/**
 * The positions that a reasonable person could take on a map: the preferred labellings, which say of as many claims as
 * can be that they stand, without letting two that exclude each other. Those that leave nothing undecided are stable.
 * What stands or is defeated by the grounded labelling is so in all of them, so that only what is contested is tried.
 *
 * P. M. Dung, Artificial Intelligence 77, 1995; in labels by M. Caminada, JELIA 2006; with the rules for relations of
 * `standingsOf`.
 */
export function positionsOf(map: ArgumentMap): Positions {
  const { claims } = standingsOf(map)
  const contested = map.claims.flatMap(({ id }) => (claims.get(id) === 'contested' ? [id] : []))
  if (contested.length > MOST_CONTESTED) return { contested: contested.length, preferred: null, stable: 0 }
  const labellings = completeLabellings(map, MOST_STEPS)
  if (labellings === null) return { contested: contested.length, preferred: null, stable: 0 }
  const sets = labellings.map((labels) => ({
    stands: new Set(map.claims.flatMap(({ id }, at) => (labels[at] === IN ? [id] : []))),
    isStable: labels.every((label) => label !== UNDECIDED),
  }))
  // Labellings may differ in relations alone; a position is what it says of the claims.
  const distinct = [
    ...new Map(
      sets.toSorted((a, b) => Number(a.isStable) - Number(b.isStable)).map((set) => [[...set.stands].join(' '), set]),
    ).values(),
  ]
  const isWithin = (a: ReadonlySet<ClaimId>, b: ReadonlySet<ClaimId>) =>
    a.size < b.size && [...a].every((id) => b.has(id))
  const preferred = distinct.filter(({ stands }) => !distinct.some((other) => isWithin(stands, other.stands)))
  return {
    contested: contested.length,
    preferred: preferred.map(({ stands }) => stands),
    stable: preferred.filter(({ isStable }) => isStable).length,
  }
}

/** In how many of the preferred positions each claim stands, in list order; null where they are too many to tell. */
export function standsIn(map: ArgumentMap, { preferred }: Positions): ReadonlyMap<ClaimId, number> | null {
  if (preferred === null) return null
  return new Map(map.claims.map(({ id }) => [id, preferred.filter((stands) => stands.has(id)).length]))
}
