import type { ArgumentMap, GroupId } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import { groupOf } from './groupOf.ts'

/**
 * Takes a group away. What it held lies in the group around it from now on, if there is one.
 * @throws UnknownGroupError
 */
export function ungroup(map: ArgumentMap, id: GroupId): ArgumentMap {
  const { parent, claims } = groupOf(map, id)
  const groups = map.groups
    .filter((group) => group.id !== id)
    .map((group) => {
      if (group.id === parent) return changedItem(group, { claims: [...group.claims, ...claims] })
      return group.parent === id ? changedItem(group, { parent }) : group
    })
  return { ...map, groups }
}
