import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsById, relationsFrom, relationsTo } from '../../shared/document/queries/lookup.ts'
import { outlineOf } from '../../shared/document/queries/outline.ts'
import { useSession } from '../state/session.ts'
import { reveal } from './reveal.ts'

/** The relation that was walked to last, and the claim from which: it goes on from there. */
let walked: { readonly relation: RelationId; readonly from: ClaimId } | null = null

/** The relations that a claim has a part in: those by which it bears on others, its replies, and what bears on either. */
export function relationsRound(map: ArgumentMap, claim: ClaimId): readonly RelationId[] {
  const own = [...relationsFrom(map, claim), ...relationsTo(map, claim)]
  const round = own.flatMap((relation) => [relation, ...relationsTo(map, relation.id)])
  return [...new Set(round.map(({ id }) => id))]
}

/** What lies at the end of a relation that is not this claim's; its target, for one seen from anywhere else. */
export function otherEnd({ from, to }: Relation, claim: ClaimId | undefined): ClaimId | RelationId {
  return to === claim ? (from[0] ?? to) : to
}

/** The claim that a selected relation is seen from: that from which it was walked to, else its first premise. */
const seenFrom = (relation: Relation): ClaimId | undefined =>
  walked?.relation === relation.id ? walked.from : relation.from[0]

/** Selects the next relation of the claim that is selected or was come from, round and round. */
export function walkRelations(way: 'on' | 'back'): void {
  const { work } = useSession.getState()
  const [selected = ''] = work?.session.selection ?? []
  if (work === null) return
  const { map } = work.session
  const relation = relationsById(map).get(selected)
  const claim = relation === undefined ? selected : seenFrom(relation)
  if (claim === undefined || !claimsById(map).has(claim)) return
  const round = relationsRound(map, claim)
  const step = way === 'on' ? 1 : -1
  const here = relation === undefined && way === 'back' ? 0 : round.indexOf(selected)
  const next = round[(here + step + round.length) % round.length]
  if (next === undefined) return
  walked = { relation: next, from: claim }
  reveal(next)
}

/** Selects the other end of the selected relation, or the claim that the selected one stands under in the outline. */
export function followRelation(): void {
  const { work } = useSession.getState()
  const [selected = ''] = work?.session.selection ?? []
  if (work === null) return
  const { map } = work.session
  const relation = relationsById(map).get(selected)
  const next =
    relation === undefined ? outlineOf(map).entries.get(selected)?.parent : otherEnd(relation, seenFrom(relation))
  if (next != null) reveal(next)
}
