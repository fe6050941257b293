import type { ClaimId, Relation } from './argumentMap.ts'
import { grouped } from './queries/grouped.ts'

/**
 * The relations that can stay in a map: they have a premise, and their target, or that of the relation they bear
 * on, and so on, is a claim. One whose `to` leads nowhere or back to itself is never reached. Linear.
 */
export function anchoredRelations(
  relations: readonly Relation[],
  claims: { has(id: ClaimId): boolean },
): ReadonlySet<Relation> {
  const able = relations.filter((relation) => relation.from.length > 0)
  const byTarget = grouped(able, (relation) => [relation.to])
  const anchored = new Set(able.filter((relation) => claims.has(relation.to)))
  // A set gives what is added to it while it is walked.
  for (const relation of anchored) for (const onIt of byTarget.get(relation.id) ?? []) anchored.add(onIt)
  return anchored
}
