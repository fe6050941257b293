import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { commandOf } from '../../shared/commands/table.ts'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import './emptyMap.css'

/** What a claim may begin with; other signs stay keys of commands. */
const BEGINNING = /^[\p{L}\p{N}“„"'‘«¿¡(@]$/u

/** What stands on a map without claims: a card that is none yet. It takes the focus, so that a person can type at once. */
export function EmptyMap() {
  const workspace = useWorkspace()
  const card = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.closest('#canvas')) card.current?.focus()
  }, [])
  const start = () => runCommand(commandOf('claim.new'), workspace)
  const press = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')) return
    if (event.key !== 'Dead' && !BEGINNING.test(event.key)) return
    // The field that opens has the focus before the browser types the letter, and so gets it. No command takes it.
    event.stopPropagation()
    start()
  }
  return (
    <button ref={card} type="button" className="empty-map" onClick={start} onKeyDown={press}>
      <svg aria-hidden="true">
        <rect x="1" y="1" width="226" height="50" rx="7" />
      </svg>
      <span>Type a claim, or drop a text</span>
    </button>
  )
}
