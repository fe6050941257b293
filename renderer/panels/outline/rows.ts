import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import type { Outline, OutlineEntry } from '../../../shared/document/queries/outline.ts'

export interface OutlineRow extends OutlineEntry {
  /** Whether its children are shown; null where it has none. */
  readonly expanded: boolean | null
  /** Its place among those that are shown beside it, from 1. */
  readonly place: number
  readonly siblings: number
  /** Whether a search found it; not so where it only leads to what was found. */
  readonly found: boolean
}

/** What was found, and all that stands above it in the outline; null where nothing is looked for. */
function shownOf({ entries }: Outline, found: ReadonlySet<ClaimId> | null): ReadonlySet<ClaimId> | null {
  if (found === null) return null
  const shown = new Set<ClaimId>()
  for (const hit of found)
    for (let id: ClaimId | null = hit; id !== null && !shown.has(id); id = entries.get(id)?.parent ?? null)
      shown.add(id)
  return shown
}

/**
 * The outline's rows from top to bottom.
 * @param found what a search found, which is shown folded away or not, and nothing else but the way to it
 */
export function rowsOf(
  outline: Outline,
  collapsed: ReadonlySet<ClaimId>,
  found: ReadonlySet<ClaimId> | null = null,
): readonly OutlineRow[] {
  const { roots, entries } = outline
  const shownNow = shownOf(outline, found)
  const rows: OutlineRow[] = []
  const waiting: { readonly id: ClaimId; readonly place: number; readonly siblings: number }[] = []
  const wait = (ids: readonly ClaimId[]) => {
    const shown = shownNow === null ? ids : ids.filter((id) => shownNow.has(id))
    for (let at = shown.length - 1; at >= 0; at -= 1)
      waiting.push({ id: shown[at] ?? '', place: at + 1, siblings: shown.length })
  }
  wait(roots)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, place, siblings } = next
    const entry = entries.get(id)
    if (entry === undefined) continue
    const open = found !== null || !collapsed.has(id)
    const expanded = entry.children.length === 0 ? null : open
    const { claim, parent, relation, children, depth } = entry
    // Written out, since thousands of these are made with each key of a search.
    rows.push({ claim, parent, relation, children, depth, expanded, place, siblings, found: found?.has(id) ?? false })
    if (open) wait(entry.children)
  }
  return rows
}
