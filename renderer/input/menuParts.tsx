import type { ContextMenu } from 'radix-ui'
import { Fragment } from 'react'
import { type Command, canRun } from '../../shared/commands/command.ts'
import { useShortcut } from '../state/ownKeys.ts'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { CommandIcon } from './commandIcons.tsx'
import { Keys } from './keys.tsx'
import './menu.css'

interface Props {
  readonly parts: readonly (readonly Command[])[]
  /** Radix has the same parts for each kind of menu. */
  readonly kind: Pick<typeof ContextMenu, 'Item' | 'Separator'>
  /** Takes what an item does, to be done once the menu is closed. */
  readonly choose: (act: () => void) => void
}

/** A menu's commands, its parts set apart by lines; what can't run now is dimmed. */
export function MenuParts({ parts, kind: { Item, Separator }, choose }: Props) {
  const workspace = useWorkspace()
  return parts.map((part, index) => (
    <Fragment key={part[0]?.id}>
      {index > 0 && <Separator className="menu-rule" />}
      {part.map((command) => (
        <Item
          key={command.id}
          className="menu-item"
          disabled={!canRun(command, workspace)}
          onSelect={() => choose(() => runCommand(command, workspace))}
        >
          <MenuRow command={command} />
        </Item>
      ))}
    </Fragment>
  ))
}

function MenuRow({ command }: { readonly command: Command }) {
  const shortcut = useShortcut(command)
  return (
    <>
      <CommandIcon id={command.id} />
      <span className="name">{command.label}</span>
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </>
  )
}
