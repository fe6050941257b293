import type { ArgumentMap, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationOf } from '../document/queries/lookup.ts'
import { type Explanation, named } from './explain/explanation.ts'
import { makers, rebuttalsOf } from './explain/rebuttals.ts'
import { joined } from './listing.ts'
import { readMap } from './readMap.ts'

/**
 * Why a claim or a relation has its standing: one sentence, in parts, that names the claims that decide it.
 *
 * @throws UnknownIdError
 */
export function explainStanding(map: ArgumentMap, id: ClaimId | RelationId): Explanation {
  return [...(claimsById(map).has(id) ? explainClaim(map, id) : explainStep(map, relationOf(map, id))), '.']
}

/** The same sentence as plain text, with the names of claims in quotation marks. */
export const explainStandingText = (map: ArgumentMap, id: ClaimId | RelationId): string =>
  explainStanding(map, id)
    .map((part) => (typeof part === 'string' ? part : `“${part.text}”`))
    .join('')

function explainClaim(map: ArgumentMap, id: ClaimId): Explanation {
  const { claims, unsupported } = readMap(map).standings
  const standing = claims.get(id)
  if (standing === 'defeated') return ['Defeated: rebutted by ', ...makers(map, rebuttalsOf(map, id, 'in'), id)]
  if (standing === 'contested')
    return ['Contested: rebutted by ', ...makers(map, rebuttalsOf(map, id, 'undecided'), id)]
  const stands = unsupported.has(id) ? 'Stands, though all that supports it fails: ' : 'Stands: '
  const rebuttals = rebuttalsOf(map, id)
  if (rebuttals.length === 0) return [`${stands}nothing rebuts it`]
  return [`${stands}rebutted only by `, ...makers(map, rebuttals, id)]
}

function explainStep(map: ArgumentMap, step: Relation): Explanation {
  const { claims, relations } = readMap(map).standings
  const standing = relations.get(step.id)
  if (standing === 'in') {
    const undercuts = rebuttalsOf(map, step.id)
    const holds = ['Holds: ', ...premises(map, step.from), step.from.length > 1 ? ' stand' : ' stands']
    if (undercuts.length === 0) return [...holds, ' and nothing undercuts the step']
    return [...holds, ' and the step is undercut only by ', ...makers(map, undercuts, step.id)]
  }
  const fails = standing === 'out'
  const weak = step.from.filter((id) => claims.get(id) === (fails ? 'defeated' : 'contested'))
  const undercuts = rebuttalsOf(map, step.id, fails ? 'in' : 'undecided')
  const head = fails ? 'Fails: ' : 'Undecided: '
  if (weak.length === 0) return [`${head}undercut by `, ...makers(map, undercuts, step.id)]
  return [head, ...premises(map, weak), ` ${weak.length > 1 ? 'are' : 'is'} ${fails ? 'defeated' : 'contested'}`]
}

const premises = (map: ArgumentMap, ids: readonly ClaimId[]): Explanation => joined(ids.map((id) => named(map, id)))
