import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, ClaimId, GroupId } from '../argumentMap.ts'
import { makeGroup } from '../make.ts'
import { groupAround, groupsById, groupsOutward, membersOf } from '../queries/groups.ts'
import { claimOf } from '../queries/lookup.ts'
import { IdInUseError } from './refusals.ts'
import { regroupClaims } from './regroupClaims.ts'

export class NothingToGroupError extends RejoinderError {
  constructor() {
    super('Select the claims that the group shall hold.')
  }
}

/**
 * Puts claims into a new group, at the end of the list. It lies in the innermost group that holds them all; groups
 * within that of which it takes every claim lie in it from now on, and of others it takes the claims.
 * @throws NothingToGroupError, IdInUseError, UnknownIdError, FieldError
 */
export function groupClaims(
  map: ArgumentMap,
  claims: Iterable<ClaimId>,
  { id, title }: { readonly id: GroupId; readonly title: string },
): ArgumentMap {
  const chosen = new Set([...claims].map((claim) => claimOf(map, claim).id))
  if (chosen.size === 0) throw new NothingToGroupError()
  if (groupsById(map).has(id)) throw new IdInUseError(id)
  const around = groupAround(map, [...chosen])
  const isWhole = (group: GroupId) => {
    const members = membersOf(map, group)
    return members.length > 0 && members.every((claim) => chosen.has(claim))
  }
  // What is around it to the last claim shall stay so, and not come into it.
  const outside = new Set(groupsOutward(map, around))
  const whole = new Set(map.groups.filter((group) => !outside.has(group) && isWhole(group.id)).map((group) => group.id))
  const kept = new Set(map.groups.filter((group) => whole.has(group.id)).flatMap((group) => group.claims))
  const made = makeGroup({ id, title, ...(around !== undefined && { parent: around.id }) })
  const groups = map.groups.map((group) =>
    whole.has(group.id) && !whole.has(group.parent ?? '') ? { ...group, parent: id } : group,
  )
  const loose = [...chosen].filter((claim) => !kept.has(claim))
  return regroupClaims({ ...map, groups: [...groups, made] }, loose, id)
}
