import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { relationsTo } from '../../document/queries/lookup.ts'
import { joined } from '../listing.ts'
import type { StepStanding } from '../reading.ts'
import { readMap } from '../readMap.ts'
import { type Explanation, named } from './explanation.ts'

/** The rebuttals of a claim or a relation in list order, all or those of one standing. */
export function rebuttalsOf(map: ArgumentMap, id: ClaimId | RelationId, standing?: StepStanding): readonly Relation[] {
  const { relations } = readMap(map).standings
  return relationsTo(map, id).filter(
    (relation) => relation.kind === 'rebut' && (standing === undefined || relations.get(relation.id) === standing),
  )
}

/** Who makes these rebuttals of the target, with what decides each: “A and B, which nobody answers, and by C, …”. */
export function makers(map: ArgumentMap, rebuttals: readonly Relation[], target: ClaimId | RelationId): Explanation {
  const alike = grouped(rebuttals, (rebuttal) => [JSON.stringify(reason(map, rebuttal, target, false))])
  const phrases = [...alike.values()].map((group) => {
    const who = joined(group.map((rebuttal) => premises(map, rebuttal, target)))
    const why = group.slice(0, 1).flatMap((rebuttal) => reason(map, rebuttal, target, group.length > 1))
    return why.length === 0 ? who : [...who, ', ', ...why]
  })
  return joined(phrases, ', by ', ', and by ')
}

const premises = (map: ArgumentMap, { from }: Relation, target: ClaimId | RelationId): Explanation =>
  joined(
    from.map((id) => (id === target ? ['itself'] : named(map, id))),
    ' with ',
    ' with ',
  )

/** What decides a rebuttal of the target, as a clause on its maker, or on several `many`. */
function reason(map: ArgumentMap, rebuttal: Relation, target: ClaimId | RelationId, many: boolean): Explanation {
  const { claims, relations } = readMap(map).standings
  const standing = relations.get(rebuttal.id)
  if (standing === 'in') return [isAnswered(map, rebuttal) ? 'whose answers all fail' : 'which nobody answers']
  const decisive = standing === 'out' ? 'defeated' : 'contested'
  const weak = rebuttal.from.find((id) => claims.get(id) === decisive)
  if (weak === undefined) {
    const undercuts = rebuttalsOf(map, rebuttal.id, standing === 'out' ? 'in' : 'undecided')
    const by = joined(undercuts.map((undercut) => premises(map, undercut, rebuttal.id)))
    return [standing === 'out' ? 'whose step is undercut by ' : 'whose step is contested by ', ...by]
  }
  if (weak === target) return []
  if (rebuttal.from.length > 1) return ['of which ', ...named(map, weak), ` is ${decisive}`]
  const isMutual = rebuttalsOf(map, weak, 'undecided').some(({ from }) => from.includes(target))
  return [isMutual ? 'which it rebuts in turn' : `which ${many ? 'are' : 'is'} ${decisive}`]
}

const isAnswered = (map: ArgumentMap, { id, from }: Relation): boolean =>
  [id, ...from].some((attacked) => rebuttalsOf(map, attacked).length > 0)
