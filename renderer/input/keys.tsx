import { keysText } from '../../shared/commands/keysText.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

/** Keys, given as the table writes shortcuts; `shortcutOn` tells which a command has on a host. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const { platform } = useWorkspace().host
  return <kbd>{keysText(shortcut, platform)}</kbd>
}
