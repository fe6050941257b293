const PLACE = 'recent commands'
/** How many are remembered. */
const MOST = 5

function recall(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : []
  } catch {
    // A browser may refuse to say what it keeps, or hold what is none of ours.
    return []
  }
}

let recent: readonly string[] | null = null

/** The ids of the commands that were chosen in the palette last, the latest first. */
export function recentCommands(): readonly string[] {
  recent ??= recall()
  return recent
}

export function noteCommand(id: string): void {
  recent = [id, ...recentCommands().filter((one) => one !== id)].slice(0, MOST)
  try {
    localStorage.setItem(PLACE, JSON.stringify(recent))
  } catch {
    // Then it is known as long as the window is open.
  }
}
