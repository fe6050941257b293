import type { ArgumentMap, ClaimId, RelationId } from '../argumentMap.ts'
import { relationOf } from '../queries/lookup.ts'
import { changeRelation } from './changeRelation.ts'
import { deleteRelations } from './deleteRelations.ts'

/**
 * Takes a claim out of a relation's premises; the last one takes the relation along, and what bears on that.
 * @throws UnknownIdError
 */
export function removePremise(map: ArgumentMap, id: RelationId, premise: ClaimId): ArgumentMap {
  const { from } = relationOf(map, id)
  const others = from.filter((one) => one !== premise)
  return others.length === 0 ? deleteRelations(map, [id]) : changeRelation(map, id, { from: others })
}
