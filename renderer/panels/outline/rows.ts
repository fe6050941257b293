import type { ArgumentMap, Claim, ClaimId } from '../../../shared/document/argumentMap.ts'
import { type OutlineEntry, outlineOf } from '../../../shared/document/queries/outline.ts'

export interface OutlineRow extends OutlineEntry {
  /** Whether its children are shown; null where it has none. */
  readonly expanded: boolean | null
}

const holds = (claim: Claim, words: readonly string[]): boolean => {
  const text = `${claim.title} ${claim.text} ${claim.speaker} ${claim.tags.join(' ')}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** The claims that hold every word of a search, and all that stands above them in the outline. */
function found(map: ArgumentMap, search: string): ReadonlySet<ClaimId> | null {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const { entries } = outlineOf(map)
  const shown = new Set<ClaimId>()
  for (const claim of map.claims) {
    if (!holds(claim, words)) continue
    for (let id: ClaimId | null = claim.id; id !== null && !shown.has(id); id = entries.get(id)?.parent ?? null)
      shown.add(id)
  }
  return shown
}

/** The outline's rows from top to bottom. A search shows what it found, folded away or not. */
export function rowsOf(map: ArgumentMap, collapsed: ReadonlySet<ClaimId>, search: string): readonly OutlineRow[] {
  const { roots, entries } = outlineOf(map)
  const shown = found(map, search)
  const rows: OutlineRow[] = []
  const waiting = [...roots].reverse()
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries.get(id)
    if (entry === undefined || (shown !== null && !shown.has(id))) continue
    const open = shown !== null || !collapsed.has(id)
    rows.push({ ...entry, expanded: entry.children.length === 0 ? null : open })
    if (open) waiting.push(...[...entry.children].reverse())
  }
  return rows
}
