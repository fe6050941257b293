import type { Workspace } from '../../shared/commands/command.ts'
import { type CommandId, findCommand } from '../../shared/commands/table.ts'
import { useQuestion } from '../state/asking.ts'
import { runCommand } from '../state/workspace.ts'
import { keyPlaceOf } from './keyPlace.ts'

/** What these commands mean in a text field, as the browser calls it. */
const fieldEdits: Readonly<Record<string, string>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.delete': 'delete',
  'selection.all': 'selectAll',
} satisfies Partial<Record<CommandId, string>>

/** Undo and redo of a field that edits the map are the session's. */
const OF_SESSION: ReadonlySet<string> = new Set(['edit.undo', 'edit.redo'] satisfies CommandId[])

/** Runs a command that was chosen in the system's menu bar, as its key would do where the focus is. */
export function runFromMenuBar(id: string, workspace: Workspace): void {
  const command = findCommand(id)
  if (command === undefined) return
  const { field, isDialog } = keyPlaceOf(document.activeElement)
  const edit = fieldEdits[id]
  if (edit !== undefined && (field === 'plain' || (field === 'edits' && !OF_SESSION.has(id))))
    document.execCommand(edit)
  else if (!isDialog && useQuestion.getState().asked === null) runCommand(command, workspace)
}
