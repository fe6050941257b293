import type { ArgumentMap, ClaimId, Group, GroupId } from '../argumentMap.ts'
import { grouped } from './grouped.ts'
import { memoised } from './memoised.ts'

export const groupsById = memoised<ReadonlyMap<GroupId, Group>>(
  (map) => new Map(map.groups.map((group) => [group.id, group])),
)

const groupsByClaim = memoised<ReadonlyMap<ClaimId, Group>>(
  (map) => new Map(map.groups.flatMap((group) => group.claims.map((claim): [ClaimId, Group] => [claim, group]))),
)

const groupsByParent = memoised<ReadonlyMap<GroupId | undefined, readonly Group[]>>((map) =>
  grouped(map.groups, ({ parent }) => [parent]),
)

/** The group that holds a claim itself, if any does. */
export const groupWith = (map: ArgumentMap, claim: ClaimId): Group | undefined => groupsByClaim(map).get(claim)

/** The claims of a group, and those of the groups within it. */
export function membersOf(map: ArgumentMap, id: GroupId): readonly ClaimId[] {
  const group = groupsById(map).get(id)
  const within = group === undefined ? [] : [group]
  // An array gives what is added to it while it is walked.
  for (const one of within) within.push(...(groupsByParent(map).get(one.id) ?? []))
  return within.flatMap(({ claims }) => claims)
}

/** The innermost group that holds all of these claims, in itself or in groups within it. */
export function groupAround(map: ArgumentMap, claims: readonly ClaimId[]): Group | undefined {
  const [first = '', ...others] = claims
  const around = others.map((claim) => new Set(groupsOutward(map, groupWith(map, claim))))
  return groupsOutward(map, groupWith(map, first)).find((group) => around.every((groups) => groups.has(group)))
}

/** A group and those that it lies in, innermost first. */
export function groupsOutward(map: ArgumentMap, group: Group | undefined): readonly Group[] {
  const found: Group[] = []
  for (let at = group; at !== undefined; at = groupsById(map).get(at.parent ?? '')) found.push(at)
  return found
}
