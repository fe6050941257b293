import type { Host } from '../../shared/host/host.ts'

export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/** A key press as the table writes shortcuts: `Mod+O`, `N`, `?`. Empty for a press with the other system's Mod key. */
export function chordOf(press: Press, platform: Host['platform']): string {
  const mac = platform === 'mac'
  // Where a sign is typed with AltGr, or with Option, these keys are part of what it is: `[` on a German keyboard.
  const typed = press.getModifierState('AltGraph') || (mac && press.altKey && letterOn(press.code) === undefined)
  const [mod, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (other) return ''
  const key = keyOf(press)
  // Shift, too, is part of what a sign is: `?` is typed with it on one keyboard and without on another.
  const shift = press.shiftKey && (key.length > 1 || /[A-Z]/.test(key))
  return [
    ...(mod && !typed ? ['Mod'] : []),
    ...(press.altKey && !typed ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key,
  ].join('+')
}

function keyOf({ key, code, altKey }: Press): string {
  // Plus is typed with Shift on many keyboards, and zooms in all the same.
  if (key === '+') return '='
  if (key === ' ') return 'Space'
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  // Letters of other scripts, and what Option makes of one, go by the key's place.
  const isLetter = /^\p{L}$/u.test(key) || altKey
  return (isLetter ? letterOn(code) : undefined) ?? key
}

/** The Latin letter on a key: `KeyN`. */
const letterOn = (code: string): string | undefined => /^Key([A-Z])$/.exec(code)?.[1]
