import { Tooltip } from 'radix-ui'
import type { MouseEvent, ReactNode } from 'react'
import { type CommandId, commandOf } from '../../shared/commands/table.ts'
import { Keys, KeysBeside } from '../input/keys.tsx'
import { useCanRun } from '../state/canRun.ts'
import { useShortcut } from '../state/ownKeys.ts'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

interface Props {
  readonly id: CommandId
  /** What the button shows; the command's label where that is left out. */
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly className?: string
  /** Its accessible name, where the button shows more than the command's label says. */
  readonly says?: string
  readonly pressed?: boolean
  /** Shows the shortcut on the button, beside the tooltip. */
  readonly withKeys?: boolean
}

/** The pointer leaves the focus where it is, on the card that the command is for. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

/**
 * A button that runs a command; its label and its keys come from the table. While the command can't run it is
 * dimmed, but keeps the focus and says what it is.
 */
export function CommandButton({ id, children, icon, className = 'button', says, pressed, withKeys = false }: Props) {
  const workspace = useWorkspace()
  const command = commandOf(id)
  const enabled = useCanRun(command)
  const shortcut = useShortcut(command)
  const iconOnly = icon !== undefined && children === null
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className={iconOnly ? `${className} icon` : className}
          aria-label={says ?? command.label}
          aria-pressed={pressed}
          aria-disabled={!enabled}
          onMouseDown={keepFocus}
          onClick={() => runCommand(command, workspace)}
        >
          {icon}
          {children === undefined ? <span className="label">{command.label}</span> : children}
          {withKeys && shortcut !== undefined && <KeysBeside shortcut={shortcut} />}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {command.label}
          {shortcut !== undefined && <Keys shortcut={shortcut} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
