import { useLayoutEffect } from 'react'
import type { Command, Workspace } from '../../shared/commands/command.ts'
import { keysOf } from '../../shared/commands/keys/ownKeys.ts'
import { commands } from '../../shared/commands/table.ts'
import type { Host } from '../../shared/host/host.ts'
import { useOwnKeys } from '../state/ownKeys.ts'
import { runCommand } from '../state/workspace.ts'
import { chordOf, type Press } from './chord.ts'
import { type KeyPlace, keyPlaceOf } from './keyPlace.ts'

/** Keys that a text field has a use for. */
const FIELD_KEYS = /^(Mod\+(A|Enter|Arrow\w+)|Alt\+Arrow\w+)$/
const UNDO_KEYS = /^Mod\+(Z|Shift\+Z|Y)$/

/** Whether a chord belongs to the table's commands, and not to what has the focus. */
function isFree(chord: string, { isDialog, field, isCanvas, isSelected, isButton }: KeyPlace): boolean {
  if (isDialog) return false
  if (field !== 'none' && FIELD_KEYS.test(chord)) return false
  if (field === 'plain' && UNDO_KEYS.test(chord)) return false
  if (/(^|\+)(Mod|Alt)\+|^(Shift\+)?F\d+$/.test(chord)) return true
  if (!isCanvas || field !== 'none') return false
  if (/^(Shift\+)?Tab$/.test(chord)) return isSelected
  return chord !== 'Enter' || !isButton
}

/** The command of a key that is pressed there; none for keys that the system sends an event of its own for. */
export function commandFor(press: Press, host: Pick<Host, 'kind' | 'platform'>, place: KeyPlace): Command | undefined {
  const chord = chordOf(press, host.platform)
  if (!isFree(chord, place)) return undefined
  const { own } = useOwnKeys.getState()
  return commands.find((command) => command.isNative !== true && keysOf(command, host, own).includes(chord))
}

/** Runs the table's commands by their keys. */
export function useKeymap(workspace: Workspace): void {
  // Before anything is seen, so that a key pressed at the first sight of the window is heard.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, workspace.host, keyPlaceOf(event.target))
      if (command !== undefined && runCommand(command, workspace)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [workspace])
}
