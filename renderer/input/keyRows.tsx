import { Plus, RotateCcw } from 'lucide-react'
import type { Command } from '../../shared/commands/command.ts'
import { keysText } from '../../shared/commands/keys/keysText.ts'
import { canHaveOwnKey } from '../../shared/commands/keys/ownKeys.ts'
import { useOwnKeys, useShortcut } from '../state/ownKeys.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { Keys } from './keys.tsx'
import type { KeyChange } from './useKeyChange.ts'

interface RowProps {
  readonly command: Command
  readonly change: KeyChange
}

/** A command's key as a button that takes another. */
function KeyButton({ command, change }: RowProps) {
  const { platform } = useWorkspace().host
  const shortcut = useShortcut(command)
  const waits = change.waiting === command.id
  const keys = shortcut === undefined ? 'no key' : keysText(shortcut, platform)
  return (
    <button
      type="button"
      className={waits ? 'key-button waiting' : 'key-button'}
      aria-label={waits ? `Press the new key for “${command.label}”` : `${command.label}: ${keys}. Change the key`}
      title={waits ? undefined : 'Change the key'}
      onClick={() => (waits ? change.stop() : change.start(command))}
      onKeyDown={waits ? (event) => change.press(command, event) : undefined}
      onBlur={waits ? change.stop : undefined}
    >
      {waits ? (
        'Press a key'
      ) : shortcut === undefined ? (
        <span className="no-key">
          <Plus size={12} strokeWidth={1.75} aria-hidden />
        </span>
      ) : (
        <Keys shortcut={shortcut} />
      )}
    </button>
  )
}

/** One command with its key, and the way back to its usual one where it has another. */
function KeyRow({ command, change }: RowProps) {
  const isOwn = useOwnKeys(({ own }) => own.has(command.id))
  return (
    <div>
      <dt>{command.label}</dt>
      <dd>
        {isOwn && (
          <button
            type="button"
            className="button icon reset-key"
            aria-label={`Give “${command.label}” its usual key again`}
            title="Back to the usual key"
            onClick={() => change.reset(command)}
          >
            <RotateCcw size={12} strokeWidth={1.75} aria-hidden />
          </button>
        )}
        {canHaveOwnKey(command) ? (
          <KeyButton command={command} change={change} />
        ) : (
          <Keys shortcut={command.shortcut ?? ''} />
        )}
      </dd>
    </div>
  )
}

interface GroupProps {
  readonly label: string
  readonly commands: readonly Command[]
  readonly change: KeyChange
}

/** Commands of a menu, each with its key; nothing where there are none. */
export function KeyGroup({ label, commands, change }: GroupProps) {
  if (commands.length === 0) return null
  return (
    <section>
      <h3>{label}</h3>
      <dl>
        {commands.map((command) => (
          <KeyRow key={command.id} command={command} change={change} />
        ))}
      </dl>
    </section>
  )
}
