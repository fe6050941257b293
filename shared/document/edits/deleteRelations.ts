import type { ArgumentMap, RelationId } from '../argumentMap.ts'
import { filteredList } from '../changed.ts'
import { keepAnchored } from './keepAnchored.ts'

/** Takes relations out of the map, and what bears on them. Ids that are no relation's are passed over. */
export function deleteRelations(map: ArgumentMap, ids: Iterable<RelationId>): ArgumentMap {
  const gone = new Set(ids)
  const relations = filteredList(map.relations, (relation) => !gone.has(relation.id))
  return relations === map.relations ? map : keepAnchored({ ...map, relations })
}
