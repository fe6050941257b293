import { create } from 'zustand'
import type { Offer } from '../../../shared/commands/connect.ts'
import { type End, reattachmentOf } from '../../../shared/commands/reattach.ts'
import type { RelationId } from '../../../shared/document/argumentMap.ts'
import { relationsById } from '../../../shared/document/queries/lookup.ts'
import { editBetween } from '../../../shared/session/writing.ts'
import { mention, say } from '../../state/saying.ts'
import { applySession, useSession, type Work } from '../../state/session.ts'
import { focusMap } from '../focus.ts'
import { reveal } from '../reveal.ts'

/** A relation of which an end is taken elsewhere by keys: what is selected meanwhile is where it would go. */
export interface Reattaching {
  readonly relation: RelationId
  readonly end: End
}

export const useReattaching = create<{ readonly reattaching: Reattaching | null }>(() => ({ reattaching: null }))

/** Takes the end of a relation that bears on something, and selects that. */
export function startReattaching(relation: RelationId): void {
  take(relation, { of: 'target' })
}

function take(relation: RelationId, end: End): void {
  const map = useSession.getState().work?.session.map
  const to = map && relationsById(map).get(relation)?.to
  if (to === undefined) return
  useReattaching.setState({ reattaching: { relation, end } })
  reveal(end.of === 'target' ? to : end.claim)
  focusMap()
}

/** Goes on to the next end: what it bears on, then each premise. */
export function takeNextEnd(back: boolean): void {
  const { reattaching } = useReattaching.getState()
  const map = useSession.getState().work?.session.map
  const relation = map && relationsById(map).get(reattaching?.relation ?? '')
  if (reattaching === null || relation === undefined) return
  const ends: readonly End[] = [{ of: 'target' }, ...relation.from.map((claim): End => ({ of: 'premise', claim }))]
  const { end } = reattaching
  const at = end.of === 'target' ? 0 : 1 + relation.from.indexOf(end.claim)
  const next = ends[(at + (back ? -1 : 1) + ends.length) % ends.length]
  if (next !== undefined) take(relation.id, next)
}

/** What letting go would do where the selection is; null where nothing alone is selected, or the relation is gone. */
export function offerHere({ session: { map, selection } }: Work, { relation, end }: Reattaching): Offer | null {
  const [place] = selection
  if (place === undefined || selection.size > 1 || !relationsById(map).has(relation)) return null
  return reattachmentOf(map, relation, end, place)
}

/** Lets the end go where the selection is; what can't be stays in hand. */
export function finishReattaching(): void {
  const { work } = useSession.getState()
  const { reattaching } = useReattaching.getState()
  const offer = work && reattaching && offerHere(work, reattaching)
  if (work === null || offer == null || offer.made === null) return
  const { made, label } = offer
  useReattaching.setState({ reattaching: null })
  void say(() => applySession(editBetween(work.session, made.change, [made.relation])))
  mention(label)
  reveal(made.relation)
}

/** Leaves the relation as it is. */
export function cancelReattaching(): void {
  const { reattaching } = useReattaching.getState()
  useReattaching.setState({ reattaching: null })
  if (reattaching !== null) reveal(reattaching.relation)
}
