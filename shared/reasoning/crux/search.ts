import type { NodeSet } from './bearing.ts'
import { IN, type Labelling, OUT } from './labelling.ts'

/** After how many trials, or nodes labelled in them, a search is broken off. */
export const [MOST_TRIALS, MOST_STEPS] = [200_000, 12_000_000]
/** Of so many rebuttals it is looked whether one node can bear on several. */
const MOST_COMPARED = 16

interface Found {
  /** Each in order. */
  readonly sets: readonly (readonly number[])[]
  /** Whether the search was broken off. */
  readonly isCut: boolean
  /** Whether no larger set could do either. */
  readonly isAll: boolean
}

/**
 * Looks for all sets of a size that forced out make the claim asked about stand, or no longer stand; to be asked for one
 * size after the other while none is found.
 *
 * What is out already, forced out once more, changes nothing; so each set can be put together of nodes that are not out
 * when their turn comes. And of those that are left of a set one must bear on each rebuttal that is still to fall: so
 * only what bears on one such rebuttal is tried, and nothing where more of them are independent than nodes are left.
 */
export function createSearch(labelling: Labelling, stands: boolean): (size: number) => Found {
  const { asked, rebuttals, lowering, first, without } = labelling
  let trials = 0

  /** What to force out next: null where more than so many are needed. */
  const choices = (labels: Uint8Array, left: number): readonly number[] | null => {
    if (stands) return lowering(asked).nodes
    const standing = rebuttals.filter((node) => labels[node] !== OUT).slice(0, MOST_COMPARED)
    const bearing = standing.map(lowering).toSorted((a, b) => a.nodes.length - b.nodes.length)
    return independent(bearing) > left ? null : (bearing[0]?.nodes ?? [])
  }

  return (size) => {
    const sets: (readonly number[])[] = []
    const met = new Set<number>()
    let [isCut, isAll] = [false, true]
    const extend = (forced: readonly number[], labels: Uint8Array) => {
      const left = size - forced.length
      const nodes = choices(labels, left === 0 ? Number.POSITIVE_INFINITY : left)
      if (nodes === null || left === 0) {
        isAll &&= nodes !== null && !nodes.some((node) => labels[node] !== OUT)
        return
      }
      for (const node of nodes) {
        if (labels[node] === OUT) continue
        const set = [...forced, node].toSorted((a, b) => a - b)
        const key = set.reduce((all, each) => all * (first.length + 1) + each + 1, 0)
        if (met.has(key)) continue
        met.add(key)
        if (trials >= MOST_TRIALS || labelling.steps() >= MOST_STEPS) isCut = true
        if (isCut) return
        trials += 1
        const after = without(labels, forced, node)
        if ((after[asked] === IN) !== stands) sets.push(set)
        else if (left > 1 || isAll) extend(set, after)
      }
    }
    extend([], first)
    return { sets, isCut, isAll }
  }
}

/** How many of the sets, taken as they come, share nothing with each other. */
function independent(sets: readonly NodeSet[]): number {
  const apart: NodeSet[] = []
  for (const set of sets) if (!apart.some((other) => set.nodes.some(other.has))) apart.push(set)
  return apart.length
}
