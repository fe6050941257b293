import type { ArgumentMap, Claim, ClaimId } from '../../../shared/document/argumentMap.ts'
import { type OutlineEntry, outlineOf } from '../../../shared/document/queries/outline.ts'
import { holdsWords, searchWords } from '../../ui/searchWords.ts'

export interface OutlineRow extends OutlineEntry {
  /** Whether its children are shown; null where it has none. */
  readonly expanded: boolean | null
  /** Its place among those that are shown beside it, from 1. */
  readonly place: number
  readonly siblings: number
  /** Whether a search found it; not so where it only leads to what was found. */
  readonly found: boolean
}

const searched = ({ title, text, speaker, tags }: Claim): string => [title, text, speaker, ...tags].join(' ')

interface Found {
  readonly hits: ReadonlySet<ClaimId>
  /** The hits and all that stands above them in the outline. */
  readonly shown: ReadonlySet<ClaimId>
}

/** The claims that hold every word of a search; null where it has none. */
function find(map: ArgumentMap, search: string): Found | null {
  const words = searchWords(search)
  if (words.length === 0) return null
  const { entries } = outlineOf(map)
  const hits = new Set<ClaimId>()
  const shown = new Set<ClaimId>()
  for (const claim of map.claims) {
    if (!holdsWords(searched(claim), words)) continue
    hits.add(claim.id)
    for (let id: ClaimId | null = claim.id; id !== null && !shown.has(id); id = entries.get(id)?.parent ?? null)
      shown.add(id)
  }
  return { hits, shown }
}

/** The outline's rows from top to bottom. A search shows what it found, folded away or not. */
export function rowsOf(map: ArgumentMap, collapsed: ReadonlySet<ClaimId>, search: string): readonly OutlineRow[] {
  const { roots, entries } = outlineOf(map)
  const found = find(map, search)
  const rows: OutlineRow[] = []
  const waiting: { readonly id: ClaimId; readonly place: number; readonly siblings: number }[] = []
  const wait = (ids: readonly ClaimId[]) => {
    const shown = found === null ? ids : ids.filter((id) => found.shown.has(id))
    for (const [at, id] of [...shown.entries()].reverse()) waiting.push({ id, place: at + 1, siblings: shown.length })
  }
  wait(roots)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, place, siblings } = next
    const entry = entries.get(id)
    if (entry === undefined) continue
    const open = found !== null || !collapsed.has(id)
    const expanded = entry.children.length === 0 ? null : open
    rows.push({ ...entry, expanded, place, siblings, found: found?.hits.has(id) ?? false })
    if (open) wait(entry.children)
  }
  return rows
}
