const KEY = 'hints'
const HIDDEN = 'hidden'

/** Whether the first hints were put away, where the browser keeps such things. */
export function areHintsHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === HIDDEN
  } catch {
    return false
  }
}

export function hideHints(): void {
  try {
    localStorage.setItem(KEY, HIDDEN)
  } catch {
    // A browser may refuse to keep anything; the hints then come back with the next window.
  }
}
