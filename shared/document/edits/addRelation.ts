import type { ArgumentMap } from '../argumentMap.ts'
import type { RelationFields } from '../make.ts'
import { checkedRelation } from './checkedRelation.ts'
import { refuseUsedId } from './refuseUsedId.ts'

/**
 * Puts a new relation at the end of the list.
 * @throws IdInUseError, and what `checkedRelation` throws
 */
export function addRelation(map: ArgumentMap, fields: RelationFields): ArgumentMap {
  refuseUsedId(map, fields.id)
  return { ...map, relations: [...map.relations, checkedRelation(map, fields)] }
}
