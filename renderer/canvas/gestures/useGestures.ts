import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { newClaim } from '../../../shared/commands/replies.ts'
import { startDraft } from '../../../shared/session/writing.ts'
import { newId } from '../../state/newId.ts'
import { say } from '../../state/saying.ts'
import { applySession, useSession } from '../../state/session.ts'
import { pointOnMap } from '../camera.ts'
import { placeToKeep } from './draftPlace.ts'
import { dragCards, dragGroup, dragHandle, dragLasso } from './drags.ts'
import { type Drag, followPointer } from './followPointer.ts'
import { dragEnd, dragWidth } from './reshaping.ts'

const isGround = (target: EventTarget): boolean => target instanceof Element && target.matches('.react-flow__pane')

/** The claim on whose card something lies. */
const claimAt = (target: Element): string | undefined =>
  target.closest<HTMLElement>('.react-flow__node-card')?.dataset.id

/** What a press on the canvas may become. */
function dragFrom({ target, clientX, clientY, shiftKey }: PointerEvent): Drag | null {
  if (!(target instanceof Element)) return null
  const start = pointOnMap({ clientX, clientY })
  if (isGround(target)) return shiftKey ? dragLasso(start) : null
  const grip = target.closest<HTMLElement>('.end-grip, .width-grip, .group-title')?.dataset
  if (grip?.relation !== undefined) return dragEnd(grip.relation, Number(grip.end))
  if (grip?.widthOf !== undefined) return dragWidth(grip.widthOf, start)
  if (grip?.groupTitle !== undefined) return dragGroup(grip.groupTitle, start)
  const claim = claimAt(target)
  if (claim === undefined || target.closest('textarea, input, [contenteditable]') !== null) return null
  const handle = target.closest('.reply-handle')?.getBoundingClientRect()
  if (handle === undefined) return dragCards(claim, start)
  const middle = { clientX: handle.x + handle.width / 2, clientY: handle.y + handle.height / 2 }
  return dragHandle(claim, pointOnMap(middle))
}

/** What the mouse does to the map, beside the clicks that select and the drag that pans. */
export function useGestures(canvas: RefObject<HTMLElement | null>) {
  const breakOff = useRef<() => void>(undefined)
  // Another map may be handed over in the middle of a drag.
  useEffect(() => () => breakOff.current?.(), [])
  return {
    onPointerDown: (event: PointerEvent) => {
      const drag = event.button === 0 && event.isPrimary ? dragFrom(event) : null
      if (drag !== null && canvas.current !== null)
        breakOff.current = followPointer(event.nativeEvent, canvas.current, drag)
    },
    // A lasso begins where a drag of the ground would, which React Flow would see next.
    onMouseDownCapture: (event: MouseEvent) => {
      if (event.shiftKey && isGround(event.target)) event.stopPropagation()
    },
    onDoubleClick: ({ target, clientX, clientY }: MouseEvent) => {
      const { work } = useSession.getState()
      if (work === null || !isGround(target)) return
      const place = placeToKeep(pointOnMap({ clientX, clientY }))
      void say(() => applySession(startDraft(work.session, newClaim(newId(), place))))
    },
  }
}
