import { type RefObject, useEffect } from 'react'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { useSession } from '../state/session.ts'
import { showOnScreen } from './reveal.ts'

/**
 * Gives the focus to the canvas when a map opens, save where the card of an empty one has taken it. No ring shows it:
 * nobody has pressed a key on the map yet.
 */
export function useFirstFocus(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!canvas.current?.contains(document.activeElement)) canvas.current?.focus(UNSEEN)
  }, [canvas])
}

/** Not every browser knows the second, nor does the compiler. */
const UNSEEN: FocusOptions & { readonly focusVisible: boolean } = { preventScroll: true, focusVisible: false }

/** Gives the focus to the map: to the selected card, or to the canvas itself where no such card is on the page. */
export function focusMap(): void {
  const [id = ''] = useSession.getState().work?.session.selection ?? []
  const canvas = document.getElementById('canvas')
  const card = canvas?.querySelector<HTMLElement>(`[data-claim="${id}"]`)
  const place = card ?? canvas
  place?.focus({ preventScroll: true })
}

/** Brings the selected card into sight when the writing on a card ends: it may have shrunk, or the other gone. */
export function useSightAfterWriting(): void {
  useEffect(
    () =>
      useSession.subscribe(({ work }, before) => {
        if (work === null || work.session.writing !== null || before.work?.session.writing == null) return
        const [id = ''] = work.session.selection
        // The view settles first.
        requestAnimationFrame(() => showOnScreen(id))
      }),
    [],
  )
}

/** Moves the focus along when the selection goes to another card while the canvas has the focus. */
export function useFocusOnSelected(canvas: RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      useSession.subscribe(({ work }, before) => {
        const here = canvas.current
        if (work === null || work.session.selection === before.work?.session.selection || here === null) return
        if (isWriting()) return
        const [id = ''] = work.session.selection
        if (!claimsById(work.session.map).has(id) || !here.contains(document.activeElement)) return
        requestAnimationFrame(() => {
          if (isWriting()) return
          here.querySelector<HTMLElement>(`[data-claim="${id}"]`)?.focus({ preventScroll: true })
        })
      }),
    [canvas],
  )
}

/** Whether a card's field has the focus, and keeps it. */
const isWriting = (): boolean => useSession.getState().work?.session.writing != null
