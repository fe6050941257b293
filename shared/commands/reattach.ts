import type { ArgumentMap, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { LoopError } from '../document/edits/refusals.ts'
import { claimsById, relationOf, relationsById } from '../document/queries/lookup.ts'
import { quoted } from '../reasoning/claimName.ts'
import type { Offer } from './connect.ts'

/** Which end of a relation is taken: one of its premises, or what it bears on. */
export type End = { readonly of: 'premise'; readonly claim: ClaimId } | { readonly of: 'target' }

const refusal = (label: string): Offer => ({ label, made: null })

/**
 * What letting an end of a relation go there would do, or why it can't be done.
 * @param place a claim, or for a target also a relation
 * @throws UnknownIdError
 */
export function reattachmentOf(map: ArgumentMap, id: RelationId, end: End, place: ClaimId | RelationId): Offer {
  const relation = relationOf(map, id)
  return end.of === 'target' ? withTarget(map, relation, place) : withPremise(map, relation, end.claim, place)
}

function withTarget(map: ArgumentMap, relation: Relation, to: ClaimId | RelationId): Offer {
  const { id, kind, from } = relation
  if (to === relation.to) return refusal('Ends here already')
  if (from.includes(to)) return refusal('A claim can’t bear on itself')
  const step = relationsById(map).get(to)
  if (step?.from.some((claim) => from.includes(claim)) === true && step.id !== id)
    return refusal('A claim can’t bear on its own step')
  if (saysAlready(map, { ...relation, to })) return refusal('This is said already')
  const change = (now: ArgumentMap) => changeRelation(now, id, { to })
  try {
    change(map)
  } catch (error) {
    if (error instanceof LoopError) return refusal('A relation can’t bear on itself, nor on one that bears on it')
    throw error
  }
  const claim = claimsById(map).get(to)
  const onStep = kind === 'support' ? 'warrants' : 'undercuts'
  const label = claim === undefined ? `Now ${onStep} this step` : `Now ${bearing(relation)} ${quoted(claim)}`
  return { label, made: { change, relation: id } }
}

function withPremise(map: ArgumentMap, relation: Relation, before: ClaimId, premise: ClaimId): Offer {
  const { id, from, to } = relation
  const claim = claimsById(map).get(premise)
  if (claim === undefined) return refusal('Only a claim can be a premise')
  if (premise === before) return refusal('Begins here already')
  if (premise === to) return refusal('A claim can’t bear on itself')
  if (from.includes(premise)) return refusal('Is a premise here already')
  if (relationsById(map).get(to)?.from.includes(premise) === true) return refusal('A claim can’t bear on its own step')
  const premises = from.map((one) => (one === before ? premise : one))
  if (saysAlready(map, { ...relation, from: premises })) return refusal('This is said already')
  return {
    label: `Now ${quoted(claim)} ${bearing(relation)} it`,
    made: { change: (now) => changeRelation(now, id, { from: premises }), relation: id },
  }
}

const bearing = ({ kind }: Relation): string => (kind === 'support' ? 'supports' : 'rebuts')

/** Whether another relation has the same premises, target and kind. */
const saysAlready = (map: ArgumentMap, { id, kind, from, to }: Relation): boolean =>
  map.relations.some(
    (other) =>
      other.id !== id &&
      other.kind === kind &&
      other.to === to &&
      other.from.length === from.length &&
      other.from.every((claim) => from.includes(claim)),
  )
