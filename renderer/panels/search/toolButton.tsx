import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { keysText } from '../../../shared/commands/keys/keysText.ts'
import { type CommandId, commandOf } from '../../../shared/commands/table.ts'
import { useShortcut } from '../../state/ownKeys.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'id'> {
  /** The command that does the same: it lends its name and its keys. */
  readonly id: CommandId
  readonly Icon: LucideIcon
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A small button of the search, with the name and the keys of a command. */
export function ToolButton({ id, Icon, pressed, ref, ...others }: Props) {
  const { platform } = useWorkspace().host
  const command = commandOf(id)
  const shortcut = useShortcut(command)
  const title = shortcut === undefined ? command.label : `${command.label} (${keysText(shortcut, platform)})`
  return (
    <button
      ref={ref}
      type="button"
      className="tool"
      aria-label={command.label}
      title={title}
      {...others}
      aria-pressed={pressed}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
