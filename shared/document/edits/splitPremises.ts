import type { ArgumentMap, RelationId } from '../argumentMap.ts'
import { relationOf } from '../queries/lookup.ts'
import { addRelation } from './addRelation.ts'
import { changeRelation } from './changeRelation.ts'

/**
 * Lets linked premises count one by one: the relation keeps the first, and each other gets one of its own.
 * @param newId gives the id of each new relation
 * @throws UnknownIdError
 */
export function splitPremises(map: ArgumentMap, id: RelationId, newId: () => RelationId): ArgumentMap {
  const { kind, to, from } = relationOf(map, id)
  const [first, ...others] = from
  if (first === undefined || others.length === 0) return map
  return others.reduce(
    (now, premise) => addRelation(now, { id: newId(), kind, from: [premise], to }),
    changeRelation(map, id, { from: [first] }),
  )
}
