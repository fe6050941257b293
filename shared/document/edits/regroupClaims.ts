import type { ArgumentMap, ClaimId, GroupId } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'
import { claimOf } from '../queries/lookup.ts'
import { groupOf } from './groupOf.ts'
import { withoutEmptied } from './withoutEmptied.ts'

/**
 * Moves claims into a group, out of those that they were in; with null, out of all groups. A group that is left with
 * nothing goes.
 * @throws UnknownIdError, UnknownGroupError
 */
export function regroupClaims(map: ArgumentMap, claims: Iterable<ClaimId>, into: GroupId | null): ArgumentMap {
  const moved = [...new Set(claims)].map((id) => claimOf(map, id).id)
  if (into !== null) groupOf(map, into)
  const groups = changedList(map.groups, (group) => {
    const stay = group.claims.filter((id) => group.id === into || !moved.includes(id))
    const come = group.id === into ? moved.filter((id) => !stay.includes(id)) : []
    return changedItem(group, { claims: [...stay, ...come] })
  })
  return groups === map.groups ? map : withoutEmptied({ ...map, groups }, map)
}
