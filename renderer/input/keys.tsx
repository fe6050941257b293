import { keysText } from '../../shared/commands/keys/keysText.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

/** Keys, given as the table writes shortcuts; `useShortcut` tells which a command has. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const { platform } = useWorkspace().host
  return <kbd>{keysText(shortcut, platform)}</kbd>
}

/**
 * The same on a button whose name says what it does: seen, but no part of its words, which would have to stand in its
 * name too.
 */
export function KeysBeside({ shortcut }: { readonly shortcut: string }) {
  const { platform } = useWorkspace().host
  return <kbd data-keys={keysText(shortcut, platform)} aria-hidden />
}
