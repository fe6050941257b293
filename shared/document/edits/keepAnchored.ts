import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { claimsById } from '../queries/lookup.ts'

/** Takes out the relations that a deletion left without a premise or a target, and what bears on them. */
export function keepAnchored(map: ArgumentMap): ArgumentMap {
  const anchored = anchoredRelations(map.relations, claimsById(map))
  if (anchored.size === map.relations.length) return map
  return { ...map, relations: map.relations.filter((relation) => anchored.has(relation)) }
}
