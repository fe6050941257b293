import { type Command, shortcutOn } from '../../shared/commands/command.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { CommandIcon } from './commandIcons.tsx'
import { Keys } from './keys.tsx'
import './menu.css'

/** What an item of a menu shows of its command. */
export function MenuRow({ command }: { readonly command: Command }) {
  const shortcut = shortcutOn(command, useWorkspace().host)
  return (
    <>
      <CommandIcon id={command.id} />
      <span className="name">{command.label}</span>
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </>
  )
}
