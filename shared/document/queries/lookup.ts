import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, Claim, ClaimId, Relation, RelationId } from '../argumentMap.ts'
import { grouped } from './grouped.ts'
import { memoised } from './memoised.ts'

export class UnknownIdError extends RejoinderError {
  constructor(readonly id: string) {
    super(`There is no claim or relation “${id}” in this map.`)
  }
}

export const claimsById = memoised<ReadonlyMap<ClaimId, Claim>>(
  (map) => new Map(map.claims.map((claim) => [claim.id, claim])),
)

export const relationsById = memoised<ReadonlyMap<RelationId, Relation>>(
  (map) => new Map(map.relations.map((relation) => [relation.id, relation])),
)

/** @throws UnknownIdError */
export function claimOf(map: ArgumentMap, id: ClaimId): Claim {
  const claim = claimsById(map).get(id)
  if (claim === undefined) throw new UnknownIdError(id)
  return claim
}

/** @throws UnknownIdError */
export function relationOf(map: ArgumentMap, id: RelationId): Relation {
  const relation = relationsById(map).get(id)
  if (relation === undefined) throw new UnknownIdError(id)
  return relation
}

const relationsByTarget = memoised<ReadonlyMap<ClaimId | RelationId, readonly Relation[]>>((map) =>
  grouped(map.relations, (relation) => [relation.to]),
)

const relationsByPremise = memoised<ReadonlyMap<ClaimId, readonly Relation[]>>((map) =>
  grouped(map.relations, (relation) => relation.from),
)

const NONE: readonly Relation[] = []

/** The relations that bear on this claim or relation, in list order. */
export const relationsTo = (map: ArgumentMap, id: ClaimId | RelationId): readonly Relation[] =>
  relationsByTarget(map).get(id) ?? NONE

/** The relations in which this claim is a premise, in list order. */
export const relationsFrom = (map: ArgumentMap, id: ClaimId): readonly Relation[] =>
  relationsByPremise(map).get(id) ?? NONE

const ends = memoised<ReadonlyMap<RelationId, ClaimId>>((map) => {
  const found = new Map<RelationId, ClaimId>()
  for (const { id } of map.claims) for (const relation of relationsTo(map, id)) found.set(relation.id, id)
  // A map gives what is added to it while it is walked.
  for (const [id, end] of found) for (const relation of relationsTo(map, id)) found.set(relation.id, end)
  return found
})

/** The claim in which a relation's target ends: its target, or that of the relation it bears on, and so on. */
export const endOf = (map: ArgumentMap, relation: Relation): ClaimId => ends(map).get(relation.to) ?? relation.to
