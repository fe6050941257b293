import type {
  ArgumentMap,
  Claim,
  ClaimId,
  PartyId,
  Point,
  RelationId,
  RelationKind,
  TurnId,
} from '../document/argumentMap.ts'
import { claimsById, relationOf, relationsById } from '../document/queries/lookup.ts'
import { type Draft, startDraft } from '../session/writing.ts'
import type { Workspace } from './command.ts'

/** Who would say something, and in which speech. */
interface Voice {
  readonly party?: PartyId
  readonly speaker?: string
  readonly turn?: TurnId
}

/** The party that a reply comes from, as most do: a support from the same, a rebuttal from the first other one. */
function replyingParty(map: ArgumentMap, to: Claim, kind: RelationKind): PartyId | undefined {
  if (kind === 'support') return to.party
  return map.parties.find(({ id }) => id !== to.party)?.id
}

/** The claim in whose voice a relation speaks. */
const firstPremise = (map: ArgumentMap, relation: RelationId): Claim | undefined =>
  claimsById(map).get(relationOf(map, relation).from[0] ?? '')

/** Whose words a reply to a claim or a relation would be. A support of a step comes from who took it. */
function replyVoice(map: ArgumentMap, to: ClaimId | RelationId, kind: RelationKind): Voice {
  const answered = relationsById(map).has(to) ? firstPremise(map, to) : claimsById(map).get(to)
  return answered === undefined ? {} : voiceOf(map, answered, replyingParty(map, answered, kind))
}

/** The same party speaks on with its own voice; another answers in its next speech. */
export function voiceOf(map: ArgumentMap, answered: Claim, party: PartyId | undefined): Voice {
  if (party === answered.party) {
    const { speaker, turn } = answered
    return { speaker, ...(party !== undefined && { party }), ...(turn !== undefined && { turn }) }
  }
  const at = map.turns.findIndex(({ id }) => id === answered.turn)
  const next = at < 0 ? undefined : map.turns.slice(at + 1).find((turn) => turn.party === party)
  return { ...(party !== undefined && { party }), ...(next !== undefined && { turn: next.id }) }
}

/** A claim yet to be written, on its own. `at` pins it. */
export const newClaim = (id: ClaimId, at?: Point): Draft => ({
  claim: { id, ...(at !== undefined && { position: at }) },
})

/** A reply yet to be written to a claim, or to a step: an undercut or a warrant. `at` pins it. */
export function newReply(
  map: ArgumentMap,
  kind: RelationKind,
  to: ClaimId | RelationId,
  ids: { readonly claim: ClaimId; readonly relation: RelationId },
  at?: Point,
): Draft {
  const voice = replyVoice(map, to, kind)
  return {
    claim: { ...newClaim(ids.claim, at).claim, ...voice },
    relation: { id: ids.relation, kind, from: [ids.claim], to },
  }
}

/** One more premise of a relation, yet to be written, in the voice of its first. */
export function newPremise(map: ArgumentMap, relation: RelationId, claim: ClaimId): Draft {
  const first = firstPremise(map, relation)
  const voice = first === undefined ? {} : voiceOf(map, first, first.party)
  return { claim: { id: claim, ...voice }, premiseOf: relation }
}

/** The ids of a reply that is yet to be written. */
export const replyIds = ({ newId }: Workspace) => ({ claim: newId(), relation: newId() })

/** Starts to write a reply to a claim, or to a step; nothing where there is none. */
export function startReply(workspace: Workspace, kind: RelationKind, to: ClaimId | RelationId | undefined): void {
  const { session, apply } = workspace
  if (session === null || to === undefined) return
  apply(startDraft(session, newReply(session.map, kind, to, replyIds(workspace))))
}
