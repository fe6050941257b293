import type { ArgumentMap, Claim, ClaimId } from '../argumentMap.ts'
import { type Changes, changedItem, changedList } from '../changed.ts'
import { claimOf } from '../queries/lookup.ts'
import { checkedClaim } from './checkedClaim.ts'

export type ClaimChanges = Changes<Omit<Claim, 'id'>>

/**
 * Gives claims new words, a party, another width, and so on: whatever these changes name. `undefined` takes a
 * party, turn or position away: `{ position: undefined }` unpins.
 * @throws UnknownIdError, and what `checkedClaim` throws
 */
export function changeClaims(map: ArgumentMap, ids: Iterable<ClaimId>, changes: ClaimChanges): ArgumentMap {
  const chosen = new Set([...ids].map((id) => claimOf(map, id)))
  const claims = changedList(map.claims, (claim) => {
    const after = chosen.has(claim) ? changedItem<Claim>(claim, changes) : claim
    return after === claim ? claim : checkedClaim(map, after)
  })
  return claims === map.claims ? map : { ...map, claims }
}
