import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { type CommandId, commandOf } from '../../shared/commands/table.ts'
import { Keys } from '../input/keys.tsx'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

interface Props {
  readonly id: CommandId
  /** What the button shows; the command's label where that is left out. */
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly className?: string
  readonly pressed?: boolean
  /** Shows the shortcut on the button, beside the tooltip. */
  readonly withKeys?: boolean
}

/** A button that runs a command; its label and its keys come from the table. */
export function CommandButton({ id, children, icon, className = 'button', pressed, withKeys = false }: Props) {
  const workspace = useWorkspace()
  const command = commandOf(id)
  const iconOnly = icon !== undefined && children === null
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className={iconOnly ? `${className} icon` : className}
          aria-label={command.label}
          aria-pressed={pressed}
          onClick={() => runCommand(command, workspace)}
        >
          {icon}
          {children === undefined ? <span className="label">{command.label}</span> : children}
          {withKeys && command.shortcut !== undefined && <Keys shortcut={command.shortcut} />}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {command.label}
          {command.shortcut !== undefined && <Keys shortcut={command.shortcut} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
