import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap, Relation } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import type { Problem } from '../problem.ts'
import { claimsById } from '../queries/lookup.ts'
import { leftOut, withoutFaults } from './leftOut.ts'

/**
 * Takes unknown and repeated premises out of their relations, and then the relations that are left without a
 * premise or without a claim at the end of their targets.
 */
export function repairRelations(map: ArgumentMap, problems: Problem[]): ArgumentMap {
  const claims = claimsById(map)
  const relations = map.relations.map((relation, index) => {
    const seen = new Set<string>()
    const fault = (premise: string) => {
      if (!claims.has(premise)) return 'there is no such claim'
      if (seen.has(premise)) return 'it is a premise here already'
      seen.add(premise)
      return null
    }
    return changedItem(relation, {
      from: withoutFaults(relation.from, ['relations', index, 'from'], fault, problems),
    })
  })
  const anchored = anchoredRelations(relations, claims)
  const ids = new Set(relations.map((relation) => relation.id))
  const fault = ({ from, to }: Relation) => {
    if (from.length === 0) return 'it has no premise'
    if (!claims.has(to) && !ids.has(to)) return 'there is nothing that it bears on'
    return 'what it bears on is left out, or leads back to it'
  }
  for (const [index, relation] of relations.entries()) {
    const { id, kind, from, to } = relation
    if (!anchored.has(relation)) problems.push(leftOut(['relations', index], { id, kind, from, to }, fault(relation)))
  }
  return { ...map, relations: relations.filter((relation) => anchored.has(relation)) }
}
