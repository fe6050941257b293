import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { type CompleteLabelling, completeLabellings } from './positions/completeLabellings.ts'
import { standingsOf } from './standings.ts'

/** The most contested claims whose positions are worked out, and after how many steps the search is broken off. */
export const [MOST_CONTESTED, MOST_STEPS] = [20, 100_000]

/** The ways in which what is contested could be settled. */
export interface Positions {
  /** How many claims are contested. */
  readonly contested: number
  /** What of the contested claims stands in each; null where there are too many contested claims, or ways to settle them, to tell. */
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
  const standings = standingsOf(map)
  const contested = map.claims.flatMap(({ id }) => (standings.claims.get(id) === 'contested' ? [id] : []))
  const unknown = { contested: contested.length, preferred: null, stable: 0 }
  if (contested.length > MOST_CONTESTED) return unknown
  const labellings = completeLabellings(map, standings, contested, MOST_STEPS)
  if (labellings === null) return unknown
  const preferred = largestOf(labellings)
  return {
    contested: contested.length,
    preferred: preferred.map(({ stands }) => new Set(contested.filter((_, at) => (stands & (1 << at)) !== 0))),
    stable: preferred.filter(({ isStable }) => isStable).length,
  }
}

/** Those in which as much stands as can be. Labellings may differ in what does not; a position is what it says stands. */
function largestOf(labellings: readonly CompleteLabelling[]): readonly CompleteLabelling[] {
  const size = ({ stands }: CompleteLabelling) => {
    let bits = 0
    for (let left = stands; left !== 0; left &= left - 1) bits += 1
    return bits
  }
  const sized = labellings.map((labelling) => ({ labelling, size: size(labelling) }))
  const byStability = (a: CompleteLabelling, b: CompleteLabelling) => Number(b.isStable) - Number(a.isStable)
  const inOrder = sized.toSorted((a, b) => b.size - a.size || byStability(a.labelling, b.labelling))
  const largest: CompleteLabelling[] = []
  for (const { labelling } of inOrder)
    if (!largest.some(({ stands }) => (labelling.stands & stands) === labelling.stands)) largest.push(labelling)
  return largest
}

/** In how many of the preferred positions each claim stands, in list order; null where they are too many to tell. */
export function standsIn(map: ArgumentMap, { preferred }: Positions): ReadonlyMap<ClaimId, number> | null {
  if (preferred === null) return null
  const { claims } = standingsOf(map)
  const counts = new Map(map.claims.map(({ id }) => [id, claims.get(id) === 'stands' ? preferred.length : 0]))
  for (const stands of preferred) for (const id of stands) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
