import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, Group, GroupId } from '../argumentMap.ts'
import { groupsById } from '../queries/groups.ts'

export class UnknownGroupError extends RejoinderError {
  constructor(readonly id: string) {
    super(`There is no group “${id}” in this map.`)
  }
}

/** @throws UnknownGroupError */
export function groupOf(map: ArgumentMap, id: GroupId): Group {
  const group = groupsById(map).get(id)
  if (group === undefined) throw new UnknownGroupError(id)
  return group
}
