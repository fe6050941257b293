import type { Host } from '../../host/host.ts'

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧' }
const anySigns: Readonly<Record<string, string>> = {
  '=': '+',
  '-': '−',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A shortcut in the signs of the system's keyboards: `Ctrl O`, `⌘O`. */
export function keysText(shortcut: string, platform: Host['platform']): string {
  const signs = platform === 'mac' ? macSigns : otherSigns
  const keys = shortcut.split('+').map((key) => signs[key] ?? anySigns[key] ?? key)
  return keys.join(platform === 'mac' ? '' : ' ')
}
