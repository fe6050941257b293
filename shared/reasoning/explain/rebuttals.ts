import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { relationsTo } from '../../document/queries/lookup.ts'
import { joined } from '../listing.ts'
import type { Standings, StepStanding } from '../reading.ts'
import type { Suppositions } from '../suppose.ts'
import { type Explanation, named } from './explanation.ts'

/** A map with the standings that are to be explained, and what of them is only supposed. */
export interface Judged {
  readonly map: ArgumentMap
  readonly standings: Standings
  readonly supposed: Suppositions
}

/** The rebuttals of a claim or a relation in list order, all or those of one standing. */
export function rebuttalsOf(
  { map, standings: { relations } }: Judged,
  id: ClaimId | RelationId,
  standing?: StepStanding,
): readonly Relation[] {
  return relationsTo(map, id).filter(
    (relation) => relation.kind === 'rebut' && (standing === undefined || relations.get(relation.id) === standing),
  )
}

/** Who makes these rebuttals of the target, with what decides each: “A and B, which nobody answers, and by C, …”. */
export function makers(judged: Judged, rebuttals: readonly Relation[], target: ClaimId | RelationId): Explanation {
  const alike = grouped(rebuttals, (rebuttal) => [JSON.stringify(reason(judged, rebuttal, target, false))])
  const phrases = [...alike.values()].map((group) => {
    const who = joined(group.map((rebuttal) => premises(judged.map, rebuttal, target)))
    const why = group.slice(0, 1).flatMap((rebuttal) => reason(judged, rebuttal, target, group.length > 1))
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
function reason(judged: Judged, rebuttal: Relation, target: ClaimId | RelationId, many: boolean): Explanation {
  const { map, standings, supposed } = judged
  const { claims, relations } = standings
  const standing = relations.get(rebuttal.id)
  const itself = supposed.get(rebuttal.id)
  if (itself !== undefined) return [`whose step is supposed to ${itself === 'in' ? 'hold' : 'fail'}`]
  if (standing === 'in' && rebuttal.from.some((id) => supposed.get(id) === 'in'))
    return [`which ${many || rebuttal.from.length > 1 ? 'are' : 'is'} supposed to stand`]
  if (standing === 'in') return [isAnswered(judged, rebuttal) ? 'whose answers all fail' : 'which nobody answers']
  const decisive = standing === 'out' ? 'defeated' : 'contested'
  const weak = rebuttal.from.find((id) => claims.get(id) === decisive)
  if (weak === undefined) {
    const undercuts = rebuttalsOf(judged, rebuttal.id, standing === 'out' ? 'in' : 'undecided')
    const by = joined(undercuts.map((undercut) => premises(map, undercut, rebuttal.id)))
    return [standing === 'out' ? 'whose step is undercut by ' : 'whose step is contested by ', ...by]
  }
  if (weak === target) return []
  if (rebuttal.from.length > 1) return ['of which ', ...named(map, weak), ` is ${decisive}`]
  const isMutual = rebuttalsOf(judged, weak, 'undecided').some(({ from }) => from.includes(target))
  return [isMutual ? 'which it rebuts in turn' : `which ${many ? 'are' : 'is'} ${decisive}`]
}

const isAnswered = (judged: Judged, { id, from }: Relation): boolean =>
  [id, ...from].some((attacked) => rebuttalsOf(judged, attacked).length > 0)
