import type { ArgumentMap, Relation, RelationId } from '../argumentMap.ts'
import { type Changes, changedItem, changedList } from '../changed.ts'
import { relationOf } from '../queries/lookup.ts'
import { checkedRelation } from './checkedRelation.ts'

export type RelationChanges = Changes<Omit<Relation, 'id'>>

/**
 * Turns a relation into the other kind, gives it other premises, another target or another note.
 * @throws UnknownIdError, and what `checkedRelation` throws
 */
export function changeRelation(map: ArgumentMap, id: RelationId, changes: RelationChanges): ArgumentMap {
  const before = relationOf(map, id)
  const after = changedItem<Relation>(before, changes)
  if (after === before) return map
  const checked = checkedRelation(map, after)
  return { ...map, relations: changedList(map.relations, (relation) => (relation === before ? checked : relation)) }
}
