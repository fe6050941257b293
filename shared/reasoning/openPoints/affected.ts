import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import type { Difference } from '../../document/queries/difference.ts'
import { endOf, relationsById, relationsFrom, relationsTo } from '../../document/queries/lookup.ts'

/**
 * The claims whose points may say something else where these claims and relations of a map are others than they were.
 * A point names the claims that it is about, and hangs on the relations that tie these to each other.
 */
export function affectedBy(
  map: ArgumentMap,
  claims: Iterable<ClaimId>,
  relations: Iterable<Relation>,
): ReadonlySet<ClaimId> {
  const affected = new Set<ClaimId>()
  for (const id of claims) {
    affected.add(id)
    for (const relation of relationsFrom(map, id)) for (const near of around(map, relation)) affected.add(near)
    for (const near of premisesOver(map, id)) affected.add(near)
  }
  for (const relation of relations) for (const near of around(map, relation)) affected.add(near)
  return affected
}

/** Who makes a relation, what it bears on, who bears on it, and whose questions it may raise. */
function* around(map: ArgumentMap, relation: Relation): Generator<ClaimId> {
  const { id, from, to, question } = relation
  const step = relationsById(map).get(to)
  yield* from
  yield* step === undefined ? [to] : step.from
  yield endOf(map, relation)
  yield* premisesOver(map, id)
  if (question === '') return
  for (const asked of [...relationsFrom(map, to), ...relationsTo(map, to)]) yield* asked.from
}

/** Who bears on this claim or relation, on what bears on it, and so on. */
function premisesOver(map: ArgumentMap, id: ClaimId | RelationId): ReadonlySet<ClaimId> {
  const premises = new Set<ClaimId>()
  const targets = new Set([id])
  // A set gives what is added to it while it is walked.
  for (const target of targets) {
    for (const relation of relationsTo(map, target)) {
      targets.add(relation.id)
      for (const premise of relation.from) premises.add(premise)
    }
  }
  return premises
}

/** All items of a difference that one of the lists has and the other not, by what they were or are. */
export const idsIn = ({ removed, added }: Difference<{ readonly id: string }>): readonly string[] =>
  [...removed, ...added].map(({ id }) => id)
