import { flushSync } from 'react-dom'
import type { View } from '../../shared/commands/command.ts'
import { DOCKED_FROM, showView, useView } from '../state/view.ts'

/** Shows the inspector where it isn't, and puts the cursor into its field of this name, with all of its text selected. */
export function inspect(field: Parameters<View['inspect']>[0]): void {
  const { docked } = useView.getState()
  const isDocked = window.innerWidth >= DOCKED_FROM.inspector
  flushSync(() => showView(isDocked ? { docked: { ...docked, inspector: true } } : { drawer: 'inspector' }))
  const place = document.querySelector<HTMLElement>(`.inspector [aria-label="${field}"]`)
  place?.focus()
  if (place instanceof HTMLTextAreaElement) place.select()
}
