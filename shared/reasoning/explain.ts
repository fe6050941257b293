import type { ArgumentMap, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationOf } from '../document/queries/lookup.ts'
import { type Explanation, named } from './explain/explanation.ts'
import { type Judged, makers, rebuttalsOf } from './explain/rebuttals.ts'
import { joined } from './listing.ts'
import { readingSupposing, type Suppositions } from './suppose.ts'

/**
 * Why a claim or a relation has its standing: one sentence, in parts, that names the claims that decide it.
 *
 * @param supposed what is taken to be in or out for the sake of argument, and holds without a reason
 * @throws UnknownIdError
 */
export function explainStanding(
  map: ArgumentMap,
  id: ClaimId | RelationId,
  supposed: Suppositions = NONE,
): Explanation {
  const isClaim = claimsById(map).has(id)
  const relation = isClaim ? null : relationOf(map, id)
  const supposition = supposed.get(id)
  if (supposition !== undefined) return [SUPPOSED[isClaim ? 'claim' : 'relation'][supposition]]
  const { standings } = readingSupposing(map, supposed)
  const judged = { map, standings, supposed }
  return [...(relation === null ? explainClaim(judged, id) : explainStep(judged, relation)), '.']
}

const NONE: Suppositions = new Map()

const SUPPOSED = {
  claim: { in: 'Supposed: to stand, whatever rebuts it.', out: 'Supposed: to be defeated, whatever speaks for it.' },
  relation: { in: 'Supposed: to hold, whatever bears on it.', out: 'Supposed: to fail, whatever speaks for it.' },
} as const

/** The same sentence as plain text, with the names of claims in quotation marks. */
export const explanationText = (map: ArgumentMap, id: ClaimId | RelationId, supposed: Suppositions = NONE): string =>
  explainStanding(map, id, supposed)
    .map((part) => (typeof part === 'string' ? part : `“${part.text}”`))
    .join('')

function explainClaim(judged: Judged, id: ClaimId): Explanation {
  const { claims, unsupported } = judged.standings
  const standing = claims.get(id)
  if (standing === 'defeated') return ['Defeated: rebutted by ', ...makers(judged, rebuttalsOf(judged, id, 'in'), id)]
  if (standing === 'contested')
    return ['Contested: rebutted by ', ...makers(judged, rebuttalsOf(judged, id, 'undecided'), id)]
  const stands = unsupported.has(id) ? 'Stands, though all that supports it fails: ' : 'Stands: '
  const rebuttals = rebuttalsOf(judged, id)
  if (rebuttals.length === 0) return [`${stands}nothing rebuts it`]
  return [`${stands}rebutted only by `, ...makers(judged, rebuttals, id)]
}

function explainStep(judged: Judged, step: Relation): Explanation {
  const { map, standings } = judged
  const { claims, relations } = standings
  const standing = relations.get(step.id)
  if (standing === 'in') {
    const undercuts = rebuttalsOf(judged, step.id)
    const holds = ['Holds: ', ...premises(map, step.from), step.from.length > 1 ? ' stand' : ' stands']
    if (undercuts.length === 0) return [...holds, ' and nothing undercuts the step']
    return [...holds, ' and the step is undercut only by ', ...makers(judged, undercuts, step.id)]
  }
  const fails = standing === 'out'
  const weak = step.from.filter((id) => claims.get(id) === (fails ? 'defeated' : 'contested'))
  const undercuts = rebuttalsOf(judged, step.id, fails ? 'in' : 'undecided')
  const head = fails ? 'Fails: ' : 'Undecided: '
  if (weak.length === 0) return [`${head}undercut by `, ...makers(judged, undercuts, step.id)]
  return [head, ...premises(map, weak), ` ${weak.length > 1 ? 'are' : 'is'} ${fails ? 'defeated' : 'contested'}`]
}

const premises = (map: ArgumentMap, ids: readonly ClaimId[]): Explanation => joined(ids.map((id) => named(map, id)))
