import { useSession } from '../state/session.ts'
import { useView } from '../state/view.ts'

/** Where a key is pressed, as far as it matters to the table's shortcuts. */
export interface KeyPlace {
  /** Whether a dialog lies over the window: it takes all keys. */
  readonly isDialog: boolean
  /** Text fields keep the keys that they need; one that edits the map leaves undo and redo to the session. */
  readonly field: 'none' | 'plain' | 'edits'
  /** Whether the canvas has the focus: then keys without Ctrl or Alt act. */
  readonly isCanvas: boolean
  /** Whether a selected card or relation has it: then Tab replies, where else it moves the focus. */
  readonly isSelected: boolean
  /** Whether a button has it that is no card: Enter presses it. */
  readonly isButton: boolean
}

const TEXT_FIELD = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])'
const ELEMENT = '[data-claim], [data-relation]'

export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  const at = target instanceof Element ? target : document.body
  const element = at.closest<HTMLElement | SVGElement>(ELEMENT)
  const { claim, relation } = element?.dataset ?? {}
  return {
    isDialog: useView.getState().dialog !== null,
    field: !at.matches(TEXT_FIELD) ? 'none' : at.hasAttribute('data-edits') ? 'edits' : 'plain',
    isCanvas: at === document.body || at.closest('#canvas') !== null,
    isSelected: useSession.getState().work?.session.selection.has(claim ?? relation ?? '') ?? false,
    isButton: element === null && at.closest('button, a, summary, [role=button]') !== null,
  }
}
