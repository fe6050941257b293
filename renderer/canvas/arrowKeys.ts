import type { KeyboardEvent } from 'react'
import { selectInstead } from '../state/selecting.ts'
import { tabStopOf } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { middleOf, nearestCard, type Way } from './nearest.ts'
import { boxOf, reveal, showOnScreen } from './reveal.ts'

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/**
 * Arrow keys select the nearest card in their direction, with Shift beside what is selected; the first of them, where
 * none is selected, the first card.
 */
export function selectByArrow(event: KeyboardEvent): void {
  const way = ways[event.key]
  const { work } = useSession.getState()
  if (way === undefined || work === null || event.ctrlKey || event.metaKey || event.altKey) return
  // In the field of a card that is written in they move the cursor.
  if (work.session.writing !== null) return
  event.preventDefault()
  const { cards } = work.drawing.scene
  const selected = [...work.session.selection].at(-1)
  if (selected === undefined) {
    const first = tabStopOf(work)
    if (first !== undefined) reveal(first)
    return
  }
  const from = boxOf(work, selected)
  const next = from && nearestCard(cards, middleOf(from), way)
  if (next === undefined) return
  if (event.shiftKey) {
    // Going back over what is selected gives it up again.
    const isBack = work.session.selection.has(next.claim)
    selectInstead((before) =>
      [...before].filter((id) => id !== (isBack ? selected : next.claim)).concat(isBack ? [] : next.claim),
    )
    showOnScreen(next.claim)
  } else reveal(next.claim)
}
