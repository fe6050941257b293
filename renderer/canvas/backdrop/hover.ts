import type { MouseEvent, PointerEvent } from 'react'
import { create } from 'zustand'
import type { ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'
import { useSession } from '../../state/session.ts'
import { pointOnMap, zoomNow } from '../camera.ts'
import { type Hit, hitAt } from './hit.ts'

/** What the pointer is on, which then is on the page with all that it answers to. */
interface Hover {
  readonly claim: ClaimId | null
  readonly relation: RelationId | null
}

const NOTHING: Hover = { claim: null, relation: null }

export const useHover = create<Hover>(() => NOTHING)

const isGround = (target: EventTarget): boolean => target instanceof Element && target.matches('.react-flow__pane')

/** What the picture shows where the page has nothing; null where neither has. */
export function paintedAt({ target, clientX, clientY }: MouseEvent | PointerEvent | globalThis.MouseEvent): Hit | null {
  const { work } = useSession.getState()
  if (work === null || target === null || !isGround(target)) return null
  return hitAt(work.drawing.scene, pointOnMap({ clientX, clientY }), zoomNow())
}

/** Follows the pointer over the map; while a button is down it holds on to what it was on. */
export function followHover(event: PointerEvent): void {
  if (event.buttons !== 0 || !(event.target instanceof Element)) return
  const hit = paintedAt(event)
  const card = event.target.closest<HTMLElement>('.react-flow__node-card')?.dataset.id
  const relation = event.target.closest<HTMLElement>('[data-relation]')?.dataset.relation
  note({
    claim: card ?? (hit?.on === 'card' ? hit.card.claim : null),
    relation: relation ?? (hit?.on === 'edge' ? (hit.edge.relations[0] ?? null) : null),
  })
}

export const leaveHover = (): void => note(NOTHING)

function note(next: Hover): void {
  const { claim, relation } = useHover.getState()
  if (next.claim !== claim || next.relation !== relation) useHover.setState(next)
}
