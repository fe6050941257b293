import type { Ties } from './labelling.ts'

/** What a node that is forced out may do to others. */
export interface Bearing {
  /** All nodes but the claim asked about that, forced out, may lower a node's label; worked out once for each node. */
  readonly lowering: (node: number) => NodeSet
}

export interface NodeSet {
  /** In order. */
  readonly nodes: readonly number[]
  readonly has: (node: number) => boolean
}

/**
 * Follows ties backwards with their signs: a node falls with its premises and as its rebuttals rise, and rises the other
 * way round. A label hangs on its ties in these directions alone, whatever else is forced out, so that a node from which
 * no way of the right sign leads to another can't lower it.
 */
export function createBearing({ comesFrom, claims }: Ties, asked: number): Bearing {
  const known = new Map<number, NodeSet>()
  const lowering = (node: number): NodeSet => {
    const before = known.get(node)
    if (before !== undefined) return before
    // Twice the node to fall, and one more to rise.
    const seen = new Uint8Array(2 * comesFrom.length)
    const open = [2 * node]
    seen[2 * node] = 1
    // The list grows as it is walked.
    for (const each of open) {
      const turns = each % 2
      for (const tie of comesFrom[each >> 1] ?? []) {
        const next = 2 * tie + (tie < claims ? turns : 1 - turns)
        if (seen[next] === 1) continue
        seen[next] = 1
        open.push(next)
      }
    }
    const has = (other: number) => other !== asked && seen[2 * other] === 1
    const found = { nodes: [...comesFrom.keys()].filter(has), has }
    known.set(node, found)
    return found
  }
  return { lowering }
}
