import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap, Relation } from '../argumentMap.ts'
import { makeRelation, type RelationFields } from '../make.ts'
import { claimsById, relationsById, UnknownIdError } from '../queries/lookup.ts'
import { LoopError, PremiseError, UnknownMentionError } from './refusals.ts'

/**
 * A relation that may stand in this map, in the place of the one that has its id, if there is one.
 * @throws FieldError, PremiseError, UnknownMentionError, UnknownIdError, LoopError
 */
export function checkedRelation(map: ArgumentMap, fields: RelationFields): Relation {
  const relation = makeRelation(fields)
  const claims = claimsById(map)
  const { id, from, to } = relation
  for (const premise of from) if (!claims.has(premise)) throw new UnknownMentionError('claim', premise)
  if (from.length === 0 || new Set(from).size < from.length) throw new PremiseError()
  if (!claims.has(to) && !relationsById(map).has(to) && to !== id) throw new UnknownIdError(to)
  const others = map.relations.filter((other) => other.id !== id)
  if (!anchoredRelations([...others, relation], claims).has(relation)) throw new LoopError()
  return relation
}
