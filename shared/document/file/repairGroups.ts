import type { ArgumentMap, Group, GroupId } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import type { Problem } from '../problem.ts'
import { claimsById } from '../queries/lookup.ts'
import { leftOut, withoutFaults } from './leftOut.ts'

/** Takes out of groups what are no claims or in a group already, and parents that are unknown or close a loop. */
export function repairGroups(map: ArgumentMap, problems: Problem[]): ArgumentMap {
  const claims = claimsById(map)
  const taken = new Set<string>()
  const fault = (claim: string) => {
    if (!claims.has(claim)) return 'there is no such claim'
    if (taken.has(claim)) return 'it is in a group already'
    taken.add(claim)
    return null
  }
  const parentFaults = faultsOfParents(map.groups)
  const groups = map.groups.map((group, index) => {
    const why = parentFaults.get(group.id)
    if (why !== undefined) problems.push(leftOut(['groups', index, 'parent'], group.parent, why))
    return changedItem(group, {
      parent: why === undefined ? group.parent : undefined,
      claims: withoutFaults(group.claims, ['groups', index, 'claims'], fault, problems),
    })
  })
  return { ...map, groups }
}

/** The groups whose parent has to go, each with the reason. A ring of groups opens at one of them. */
function faultsOfParents(groups: readonly Group[]): ReadonlyMap<GroupId, string> {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const faults = new Map<GroupId, string>()
  /** Each group that the walk has met, with the group that it was then climbing from. */
  const met = new Map<Group, Group>()
  for (const start of groups) {
    let group: Group | undefined = start
    while (group !== undefined && !met.has(group)) {
      met.set(group, start)
      if (group.parent === undefined) break
      const above: Group | undefined = byId.get(group.parent)
      if (above === undefined) faults.set(group.id, 'there is no such group')
      else if (met.get(above) === start) faults.set(group.id, 'it lies within this group')
      group = above
    }
  }
  return faults
}
