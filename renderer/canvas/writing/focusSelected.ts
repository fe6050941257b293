import { useSession } from '../../state/session.ts'

/** Gives the focus to the selected card, or to the canvas where none is on the page. */
export function focusSelected(): void {
  const [id = ''] = useSession.getState().work?.session.selection ?? []
  const canvas = document.getElementById('canvas')
  const card = canvas?.querySelector<HTMLElement>(`[data-claim="${id}"]`)
  ;(card ?? canvas)?.focus({ preventScroll: true })
}
