import { create } from 'zustand'
import type { Command } from '../../shared/commands/command.ts'
import { canHaveOwnKey, NO_OWN_KEYS, type OwnKeys, shortcutOn } from '../../shared/commands/keys/ownKeys.ts'
import { areKeys } from '../../shared/commands/keys/reservedKeys.ts'
import { findCommand } from '../../shared/commands/table.ts'
import type { Host } from '../../shared/host/host.ts'
import { useWorkspace } from './workspaceContext.ts'

const PLACE = 'keys'

export const useOwnKeys = create<{ readonly own: OwnKeys }>(() => ({ own: NO_OWN_KEYS }))

/** The keys to show for a command on this machine, now and whenever they change. */
export function useShortcut(command: Command): string | undefined {
  const { host } = useWorkspace()
  return useOwnKeys(({ own }) => shortcutOn(command, host, own))
}

/** What a text of the browser's store says; what is no command or no key is left out. */
function readKeys(text: string | null): OwnKeys {
  if (text === null) return NO_OWN_KEYS
  try {
    const kept: unknown = JSON.parse(text)
    const entries = Array.isArray(kept) ? kept.filter(isEntry) : []
    return entries.length === 0 ? NO_OWN_KEYS : new Map(entries)
  } catch {
    return NO_OWN_KEYS
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  if (!Array.isArray(entry) || entry.length !== 2) return false
  const [id, keys]: unknown[] = entry
  if (typeof id !== 'string' || typeof keys !== 'string') return false
  const command = findCommand(id)
  return command !== undefined && canHaveOwnKey(command) && areKeys(keys)
}

/** Takes up what was chosen the last time, where the browser keeps such things. */
export function recallKeys(): void {
  try {
    useOwnKeys.setState({ own: readKeys(localStorage.getItem(PLACE)) })
  } catch {
    // A browser may refuse to say what it keeps; the keys are then those of the table.
  }
}

export function rememberKeys(own: OwnKeys): void {
  useOwnKeys.setState({ own })
  try {
    if (own.size === 0) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, JSON.stringify([...own]))
  } catch {
    // A browser may refuse to keep anything; the keys then last as long as the window.
  }
}

/** Tells the host the keys, for its menus, and follows those that another window changes. Gives the way to stop. */
export function followKeys(host: Host): () => void {
  const tell = () => host.showKeys([...useOwnKeys.getState().own])
  const hear = ({ key }: StorageEvent) => {
    // A store that is emptied whole has no key.
    if (key === PLACE || key === null) recallKeys()
  }
  if (useOwnKeys.getState().own.size > 0) tell()
  const stop = useOwnKeys.subscribe(tell)
  window.addEventListener('storage', hear)
  return () => {
    stop()
    window.removeEventListener('storage', hear)
  }
}
