import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { endOf, relationsById } from '../../document/queries/lookup.ts'
import type { Forest, Sprout } from './forest.ts'

/** Two claims that are joined by a relation which is no branch of the tree. */
export interface Tie {
  readonly a: Sprout
  readonly b: Sprout
  /** Where it ends on the step from `b`, the claim that the step leads to: half-way between the two. */
  readonly onto: Sprout | null
}

/** The relations between visible claims that the tree doesn't show. */
export function tiesOf(map: ArgumentMap, { sprouts }: Forest): Tie[] {
  return map.relations.flatMap((relation) => {
    const step = relationsById(map).get(relation.to)
    // What attacks a step belongs beside the step's premise.
    const target = sprouts.get(step === undefined ? relation.to : (step.from[0] ?? endOf(map, relation)))
    return relation.from.flatMap((claim: ClaimId): Tie[] => {
      const premise = sprouts.get(claim)
      if (premise === undefined || target === undefined || premise === target) return []
      if (premise.parent === target || target.parent === premise) return []
      return [{ a: premise, b: target, onto: step === undefined ? null : target.parent }]
    })
  })
}
