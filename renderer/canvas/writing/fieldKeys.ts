import type { KeyboardEvent } from 'react'
import type { Workspace } from '../../../shared/commands/command.ts'
import { type CommandId, commandOf } from '../../../shared/commands/table.ts'
import { cancelWriting, finishWriting, isWordless } from '../../../shared/session/writing.ts'
import { runCommand } from '../../state/workspace.ts'

/** What the keys do that end the writing; says whether this was one of them. */
export function pressEnd(event: KeyboardEvent, workspace: Workspace): boolean {
  const { session, apply } = workspace
  if (session === null || event.altKey) return false
  const isMod = event.ctrlKey || event.metaKey
  if (event.key === 'Escape') apply(cancelWriting(session))
  else if (event.key === 'Tab' && !isMod) goOn(event.shiftKey ? 'claim.rebut' : 'claim.support', workspace)
  else if (event.key === 'Enter' && isMod && !event.shiftKey) goOn('claim.sibling', workspace)
  else if (event.key === 'Enter' && !isMod && !event.shiftKey) apply(finishWriting(session))
  else return false
  return true
}

/** Keeps what is written and starts the next claim; nothing happens while there is nothing to keep. */
function goOn(next: CommandId, workspace: Workspace): void {
  const writing = workspace.session?.writing
  if (writing != null && !isWordless(writing)) runCommand(commandOf(next), workspace)
}
