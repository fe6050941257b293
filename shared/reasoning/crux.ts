import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { claimOf } from '../document/queries/lookup.ts'
import { createLabelling, type Labelling } from './crux/labelling.ts'
import { createSearch } from './crux/search.ts'
import { standingsOf } from './standings.ts'

/** The largest set that is looked for, and the most that are given. */
const [LARGEST_SET, MOST_SETS] = [3, 20]

/** What a claim's standing hangs on. */
export interface Crux {
  /** Whether the claim stands now: then each set is what it rests on, else what must be answered for it to stand. */
  readonly stands: boolean
  /** The smallest sets that would change this if all of a set were out; each in list order, claims first. */
  readonly sets: readonly (readonly (ClaimId | RelationId)[])[]
  /** Whether no smaller set, and none of this size, can have been missed. */
  readonly exact: boolean
}

/**
 * The sets of fewest claims or relations, other than the claim itself, that forced out would make it stand, if it does
 * not, or no longer stand, if it does: at most 20, in list order. The search is exact for sets of up to three, and is
 * broken off after 200,000 trials, or sooner where these reach very much of a large map.
 *
 * @throws UnknownIdError
 */
export function cruxOf(map: ArgumentMap, id: ClaimId): Crux {
  claimOf(map, id)
  const stands = standingsOf(map).claims.get(id) === 'stands'
  const labelling = createLabelling(map, id)
  const search = createSearch(labelling, stands)
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const { sets, isCut, isAll } = search(size)
    if (sets.length > 0) return { stands, sets: named(labelling, sets), exact: !isCut }
    if (isCut) break
    if (isAll) return { stands, sets: [], exact: true }
  }
  return { stands, sets: [], exact: false }
}

function named({ idOf }: Labelling, sets: readonly (readonly number[])[]): Crux['sets'] {
  const inOrder = sets.toSorted((a, b) => {
    const at = a.findIndex((node, index) => node !== b[index])
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  })
  return inOrder.slice(0, MOST_SETS).map((set) => set.map(idOf))
}
