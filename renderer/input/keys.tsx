import type { Host } from '../../shared/host/host.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧' }
const anySigns: Readonly<Record<string, string>> = { '=': '+', '-': '−', Escape: 'Esc' }

/** A shortcut in the signs of the system's keyboards: `Ctrl O`, `⌘O`. */
function keysText(shortcut: string, platform: Host['platform']): string {
  const signs = platform === 'mac' ? macSigns : otherSigns
  const keys = shortcut.split('+').map((key) => signs[key] ?? anySigns[key] ?? key)
  return keys.join(platform === 'mac' ? '' : ' ')
}

export function Keys({ shortcut }: { readonly shortcut: string }) {
  const { platform } = useWorkspace().host
  return <kbd>{keysText(shortcut, platform)}</kbd>
}
