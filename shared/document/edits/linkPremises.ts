import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, ClaimId, Relation } from '../argumentMap.ts'
import { relationsFrom, relationsTo } from '../queries/lookup.ts'
import { changeRelation } from './changeRelation.ts'
import { deleteRelations } from './deleteRelations.ts'

export class NothingToLinkError extends RejoinderError {
  constructor() {
    super('These claims can’t be linked: select two or more that bear on the same claim in the same way.')
  }
}

/**
 * Makes linked premises of claims that bear on the same target in the same way: the first one's relation takes the
 * premises of the others', and they go. What bore on those now bears on the joint step.
 * @throws NothingToLinkError
 */
export function linkPremises(map: ArgumentMap, claims: readonly ClaimId[]): ArgumentMap {
  const [first = '', ...others] = claims
  const joint = relationsFrom(map, first).find((one) =>
    others.every((other) => matching(map, one, other) !== undefined),
  )
  if (joint === undefined || others.length === 0) throw new NothingToLinkError()
  const merged = others.flatMap((other) => matching(map, joint, other) ?? []).filter((other) => other !== joint)
  if (merged.length === 0) throw new NothingToLinkError()
  const premises = [...new Set([joint, ...merged].flatMap(({ from }) => from))]
  const moved = merged.flatMap(({ id }) => relationsTo(map, id)).filter(({ id }) => id !== joint.id)
  const redirected = moved.reduce((now, { id }) => changeRelation(now, id, { to: joint.id }), map)
  const without = deleteRelations(
    redirected,
    merged.map(({ id }) => id),
  )
  return changeRelation(without, joint.id, { from: premises })
}

/** The relation by which a claim does the same as another relation. */
const matching = (map: ArgumentMap, relation: Relation, claim: ClaimId): Relation | undefined =>
  relationsFrom(map, claim).find(({ kind, to }) => kind === relation.kind && to === relation.to)
