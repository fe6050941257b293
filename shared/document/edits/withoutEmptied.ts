import type { ArgumentMap, Group } from '../argumentMap.ts'
import { filteredList } from '../changed.ts'
import { groupsOutward, membersOf } from '../queries/groups.ts'

/** Takes out the groups that held claims before, in themselves or within, and hold none now, with those within them. */
export function withoutEmptied(map: ArgumentMap, before: ArgumentMap): ArgumentMap {
  const emptied = new Set(
    map.groups
      .filter(({ id }) => membersOf(map, id).length === 0 && membersOf(before, id).length > 0)
      .map(({ id }) => id),
  )
  const stays = (group: Group) => !groupsOutward(map, group).some(({ id }) => emptied.has(id))
  const groups = filteredList(map.groups, stays)
  return groups === map.groups ? map : { ...map, groups }
}
