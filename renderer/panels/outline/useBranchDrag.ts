import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { editBetween } from '../../../shared/session/writing.ts'
import { newId } from '../../state/newId.ts'
import { say } from '../../state/saying.ts'
import { applySession, useSession } from '../../state/session.ts'
import { dropBranch, type Landing, landingOn, type Outcome, outcomeOf } from './branchDrop.ts'
import type { OutlineRow } from './rows.ts'

/** A branch on its way to another place. */
export interface BranchDrag {
  readonly branch: ClaimId
  /** Null over nothing. */
  readonly landing: Landing | null
  readonly outcome: Outcome | null
  /** The pointer, px in the window. */
  readonly x: number
  readonly y: number
}

/** From so far on a press is a drag, px. */
const SLACK = 4
/** So near to its edge the list scrolls by itself, and so far with each frame, px. */
const SCROLL = { near: 28, by: 8 }

const map = () => useSession.getState().work?.session.map

/** Lets a row be dragged to another place in the tree. Esc breaks it off. */
export function useBranchDrag(list: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const [drag, setDrag] = useState<BranchDrag | null>(null)
  const now = useRef(rows)
  now.current = rows
  const breakOff = useRef<(() => void) | null>(null)
  /** Set from a drop until the click that the browser makes of it. */
  const dropped = useRef(false)
  useEffect(() => () => breakOff.current?.(), [])

  const press = (row: OutlineRow, event: ReactPointerEvent) => {
    dropped.current = false
    if (event.button !== 0 || !event.isPrimary || event.shiftKey) return
    breakOff.current?.()
    breakOff.current = follow(row.claim, { x: event.clientX, y: event.clientY })
  }

  function follow(branch: ClaimId, start: { readonly x: number; readonly y: number }): () => void {
    let last: BranchDrag | null = null
    let frame = 0
    const listening = new AbortController()
    const show = (next: BranchDrag | null) => {
      last = next
      setDrag(next)
    }
    const at = (x: number, y: number): BranchDrag => {
      const landing = landingAt(x, y, now.current)
      const isSame = landing?.claim === last?.landing?.claim && landing?.where === last?.landing?.where
      const here = map()
      const outcome =
        isSame && last !== null
          ? last.outcome
          : landing === null || here === undefined
            ? null
            : outcomeOf(here, branch, landing, newId())
      return { branch, landing, outcome, x, y }
    }
    const scroll = () => {
      frame = 0
      const box = list.current?.getBoundingClientRect()
      if (box === undefined || last === null) return
      const way = last.y < box.top + SCROLL.near ? -1 : last.y > box.bottom - SCROLL.near ? 1 : 0
      if (way === 0) return
      list.current?.scrollBy({ top: way * SCROLL.by })
      show(at(last.x, last.y))
      frame = requestAnimationFrame(scroll)
    }
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (last === null && Math.hypot(clientX - start.x, clientY - start.y) < SLACK) return
      show(at(clientX, clientY))
      if (frame === 0) frame = requestAnimationFrame(scroll)
    }
    const stop = () => {
      cancelAnimationFrame(frame)
      listening.abort()
      breakOff.current = null
      setDrag(null)
    }
    const up = () => {
      const end = last
      stop()
      if (end === null) return
      dropped.current = true
      drop(end)
    }
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || last === null) return
      event.preventDefault()
      event.stopPropagation()
      dropped.current = true
      stop()
    }
    const heard = { capture: true, signal: listening.signal }
    window.addEventListener('pointermove', move, heard)
    window.addEventListener('pointerup', up, heard)
    window.addEventListener('pointercancel', stop, heard)
    window.addEventListener('keydown', cancel, heard)
    return stop
  }

  return { drag, press, wasDropped: () => dropped.current }
}

function landingAt(x: number, y: number, rows: readonly OutlineRow[]): Landing | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.outline [role="treeitem"]')
  const row = rows[Number(element?.dataset.index ?? -1)]
  if (element == null || row === undefined) return null
  const { top, height } = element.getBoundingClientRect()
  return landingOn(row, (y - top) / height)
}

function drop({ branch, landing, outcome }: BranchDrag): void {
  if (landing === null || outcome === null) return
  void say(() => {
    const { work } = useSession.getState()
    if (work === null) return
    applySession(editBetween(work.session, (now) => dropBranch(now, branch, landing, newId()), [branch]))
  })
}
