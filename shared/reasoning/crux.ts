import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { claimOf } from '../document/queries/lookup.ts'
import { createLabelling, IN, type Labelling, OUT } from './crux/labelling.ts'
import { standingsOf } from './standings.ts'

/** The largest set that is looked for, the most that are given, and after how many trials the search is broken off. */
export const [LARGEST_SET, MOST_SETS, MOST_TRIALS] = [3, 20, 200_000]

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
 * broken off after 200,000 trials.
 *
 * What is out already, forced out once more, changes nothing; so each set can be put together of claims and relations
 * that are not out when their turn comes, and only of such as can reach the claim through premises and rebuttals.
 *
 * @throws UnknownIdError
 */
export function cruxOf(map: ArgumentMap, id: ClaimId): Crux {
  claimOf(map, id)
  const stands = standingsOf(map).claims.get(id) === 'stands'
  const labelling = createLabelling(map, id)
  const search = { trials: 0, isCut: false, stands }
  let states: readonly State[] = [{ forced: [], labels: labelling.first }]
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const { found, next } = extended(labelling, states, search, size < LARGEST_SET)
    if (found.length > 0) return { stands, sets: named(labelling, found), exact: !search.isCut }
    if (search.isCut) break
    states = next
    if (states.length === 0) return { stands, sets: [], exact: true }
  }
  return { stands, sets: [], exact: false }
}

interface State {
  /** The nodes that are forced out, in order. */
  readonly forced: readonly number[]
  readonly labels: Uint8Array
}

interface Search {
  trials: number
  isCut: boolean
  readonly stands: boolean
}

/** All sets of one more node: those that change the claim, and, where wanted, the others to go on from. */
function extended(labelling: Labelling, states: readonly State[], search: Search, goesOn: boolean) {
  const [found, next]: [(readonly number[])[], State[]] = [[], []]
  const met = new Set<string>()
  for (const { forced, labels } of states)
    for (const node of labelling.candidates) {
      if (labels[node] === OUT) continue
      const set = [...forced, node].toSorted((a, b) => a - b)
      const key = set.join()
      if (met.has(key)) continue
      met.add(key)
      if (search.trials >= MOST_TRIALS) {
        search.isCut = true
        return { found, next }
      }
      search.trials += 1
      const after = labelling.without(labels, forced, node)
      if ((after[labelling.asked] === IN) !== search.stands) found.push(set)
      else if (goesOn) next.push({ forced: set, labels: after })
    }
  return { found, next }
}

function named({ idOf }: Labelling, sets: readonly (readonly number[])[]): Crux['sets'] {
  const inOrder = sets.toSorted((a, b) => {
    const at = a.findIndex((node, index) => node !== b[index])
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  })
  return inOrder.slice(0, MOST_SETS).map((set) => set.map(idOf))
}
