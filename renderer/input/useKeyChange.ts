import { type KeyboardEvent, useState } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import { keysText } from '../../shared/commands/keys/keysText.ts'
import { keysRefusal, NO_OWN_KEYS, resetRefusal, withOwnKey } from '../../shared/commands/keys/ownKeys.ts'
import { rememberKeys, useOwnKeys } from '../state/ownKeys.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { chordOf } from './chord.ts'

/** Held for another key, or no key that a page is told the name of. */
const NO_KEYS: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']

export interface KeyChange {
  /** The command that waits for its new key. */
  readonly waiting: string | null
  /** What became of the last change, or why it was refused. */
  readonly said: string | null
  start(command: Command): void
  stop(): void
  press(command: Command, event: KeyboardEvent): void
  reset(command: Command): void
  resetAll(): void
}

/** Gives commands other keys: one waits at a time, until a key is pressed that it can have, or Esc. */
export function useKeyChange(): KeyChange {
  const { host } = useWorkspace()
  const [waiting, setWaiting] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const keep = (own: Parameters<typeof rememberKeys>[0], sentence: string) => {
    rememberKeys(own)
    setWaiting(null)
    setSaid(sentence)
  }
  return {
    waiting,
    said,
    start: (command) => {
      setWaiting(command.id)
      setSaid(`Press the new key for “${command.label}”; Esc keeps the old one.`)
    },
    stop: () => {
      setWaiting(null)
      setSaid(null)
    },
    press: (command, event) => {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') {
        setWaiting(null)
        setSaid(null)
        return
      }
      const keys = NO_KEYS.includes(event.key) ? '' : chordOf(event.nativeEvent, host.platform)
      if (keys === '') return
      const { own } = useOwnKeys.getState()
      const refusal = keysRefusal(command, keys, host, own)
      if (refusal !== null) setSaid(refusal)
      else
        keep(withOwnKey(own, command, keys, host), `“${command.label}” has the key ${keysText(keys, host.platform)}.`)
    },
    reset: (command) => {
      const { own } = useOwnKeys.getState()
      const refusal = resetRefusal(command, host, own)
      const after = new Map(own)
      after.delete(command.id)
      if (refusal === null) keep(after, `“${command.label}” has its usual key again.`)
      else setSaid(refusal)
    },
    resetAll: () => keep(NO_OWN_KEYS, 'Every command has its usual key again.'),
  }
}
