import type { ArgumentMap, Group, GroupId } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'
import { makeGroup } from '../make.ts'
import { groupOf } from './groupOf.ts'

/**
 * Gives a group another title.
 * @throws UnknownGroupError, FieldError
 */
export function changeGroup(map: ArgumentMap, id: GroupId, changes: Pick<Group, 'title'>): ArgumentMap {
  const before = groupOf(map, id)
  const after = changedItem(before, changes)
  if (after === before) return map
  const checked = makeGroup(after)
  return { ...map, groups: changedList(map.groups, (group) => (group === before ? checked : group)) }
}
