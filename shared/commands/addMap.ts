import type { ArgumentMap, ClaimId, RelationKind } from '../document/argumentMap.ts'
import { insertExcerpt } from '../document/edits/insertExcerpt.ts'
import { showClaim } from '../document/edits/showClaim.ts'
import { outlineOf } from '../document/queries/outline.ts'
import { edit, type Session } from '../session/session.ts'
import { finishWriting } from '../session/writing.ts'

/** What another map's roots are to bear on, and how; null where it comes to stand beside the map that is open. */
export type Bearing = { readonly kind: RelationKind; readonly to: ClaimId } | null

/**
 * Adds a whole map to the one that is open, and selects it. Parties, turns and sources of the same name become one.
 * @param newId gives short random ids
 * @throws TooManyClaimsError
 */
export function mapAdded(session: Session, other: ArgumentMap, bearing: Bearing, newId: () => string): Session {
  const before = finishWriting(session)
  const roots = outlineOf(other).roots
  const ties = bearing === null ? [] : roots.map((id) => ({ ...bearing, from: [id] }))
  const { map, ids } = insertExcerpt(before.map, { map: other, ties }, newId)
  const [first = ''] = ids.values()
  return edit(before, () => showClaim(map, first), ids.values())
}
