import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { changedItem, changedList, filteredList } from '../changed.ts'
import { keepAnchored } from './keepAnchored.ts'

/**
 * Takes claims out of the map, of each relation's premises and of their groups. A relation that is left without
 * a premise or a target goes too, and so does what bears on it. Ids that are no claim's are passed over.
 */
export function deleteClaims(map: ArgumentMap, ids: Iterable<ClaimId>): ArgumentMap {
  const gone = new Set(ids)
  const stays = (id: ClaimId) => !gone.has(id)
  const claims = filteredList(map.claims, (claim) => stays(claim.id))
  if (claims === map.claims) return map
  const relations = changedList(map.relations, (one) => changedItem(one, { from: filteredList(one.from, stays) }))
  const groups = changedList(map.groups, (one) => changedItem(one, { claims: filteredList(one.claims, stays) }))
  return keepAnchored({ ...map, claims, relations, groups })
}
