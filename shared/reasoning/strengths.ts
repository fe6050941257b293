import type { ArgumentMap, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationsById, relationsTo } from '../document/queries/lookup.ts'
import { inDependencyOrder, leadsTo } from './strengths/dependencyOrder.ts'
import { type StrengthSemantics, semantics } from './strengths/semantics.ts'

/** Strengths are taken to be settled where a round moves none by more than this. */
const SETTLED = 1e-9
/** How many rounds a ring of claims is given, and how far each round goes towards what the formula says. */
const PACES: readonly (readonly [rounds: number, pace: number])[] = [
  [300, 1],
  [3_000, 0.2],
]
/** How often a formula is worked out for a ring at each pace: a very large ring has fewer rounds, but always some. */
const [MOST_STEPS, FEWEST_ROUNDS] = [1_000_000, 100]

export interface Strengths {
  readonly semantics: StrengthSemantics
  /** 0–1, claims then relations, in list order. */
  readonly strengths: ReadonlyMap<ClaimId | RelationId, number>
  /**
   * Those whose strength does not come to rest, or hangs on one that does not, so that the number is only the last of
   * many; in list order.
   */
  readonly unsettled: ReadonlySet<ClaimId | RelationId>
}

/**
 * How strong each claim and relation is, 0–1. A claim begins with its confidence as its weight, and its supports and
 * rebuttals weigh on that as the semantics says, each with its own strength. A relation's weight is the least strength
 * of its premises; its rebuttals weigh on it by the same formula. Warrants add nothing to a relation, as in standings.
 *
 * Rings are gone through in rounds until nothing moves; where they swing, in ever smaller steps (the discretised flow
 * of N. Potyka, KR 2018). What still moves then is `unsettled`.
 */
export function strengthsOf(map: ArgumentMap, kind: StrengthSemantics): Strengths {
  const { influence } = semantics[kind]
  const found = new Map<ClaimId | RelationId, number>()
  for (const { id, confidence } of map.claims) found.set(id, confidence)
  for (const { id, from } of map.relations) found.set(id, leastOf(map, from))
  const at = (id: string) => found.get(id) ?? 0
  const all = (relations: readonly Relation[], sought: Relation['kind']) =>
    relations.flatMap((relation) => (relation.kind === sought ? [at(relation.id)] : []))
  const formulaAt = (id: string): number => {
    const bearing = relationsTo(map, id)
    const attacks = all(bearing, 'rebut')
    const step = relationsById(map).get(id)
    if (step !== undefined) return influence(Math.min(...step.from.map(at)), [], attacks)
    return influence(claimsById(map).get(id)?.confidence ?? 0, all(bearing, 'support'), attacks)
  }
  const unsettled = new Set<string>()
  for (const ring of inDependencyOrder(map)) {
    const [first = ''] = ring
    const isRing = ring.length > 1 || leadsTo(map, first).includes(first)
    if (!isRing) found.set(first, formulaAt(first))
    const isSettled = !isRing || settle(ring, found, formulaAt)
    if (!isSettled || ring.some((id) => hangsOn(map, id).some((other) => unsettled.has(other))))
      for (const id of ring) unsettled.add(id)
  }
  const ids = [...map.claims, ...map.relations].map(({ id }) => id)
  return { semantics: kind, strengths: found, unsettled: new Set(ids.filter((id) => unsettled.has(id))) }
}

/** What the strength of a node follows from. */
function hangsOn(map: ArgumentMap, id: string): readonly string[] {
  const step = relationsById(map).get(id)
  const bearing = relationsTo(map, id).filter(({ kind }) => step === undefined || kind === 'rebut')
  return [...(step?.from ?? []), ...bearing.map((relation) => relation.id)]
}

const leastOf = (map: ArgumentMap, from: readonly ClaimId[]): number =>
  Math.min(...from.map((id) => claimsById(map).get(id)?.confidence ?? 0))

/** Moves the nodes of a ring together, round for round; whether they come to rest. */
function settle(ring: readonly string[], found: Map<string, number>, formulaAt: (id: string) => number): boolean {
  const most = Math.max(FEWEST_ROUNDS, Math.floor(MOST_STEPS / ring.length))
  for (const [rounds, pace] of PACES)
    for (let round = 0; round < Math.min(rounds, most); round += 1) {
      const goals = ring.map(formulaAt)
      let farthest = 0
      ring.forEach((id, index) => {
        const before = found.get(id) ?? 0
        const way = (goals[index] ?? before) - before
        farthest = Math.max(farthest, Math.abs(way))
        found.set(id, before + pace * way)
      })
      if (farthest < SETTLED) return true
    }
  return false
}
