import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { outlineOf } from '../queries/outline.ts'
import { changeClaims } from './changeClaims.ts'

/** Unfolds all that this claim hangs under, so that no fold hides it. */
export function showClaim(map: ArgumentMap, id: ClaimId): ArgumentMap {
  const { entries } = outlineOf(map)
  const above: ClaimId[] = []
  for (let at = entries.get(id)?.parent ?? null; at !== null; at = entries.get(at)?.parent ?? null) above.push(at)
  return changeClaims(map, above, { folded: false })
}
