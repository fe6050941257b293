import type { ArgumentMap, ClaimId, Point } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'
import { claimOf } from '../queries/lookup.ts'
import { FARTHEST } from '../schema.ts'
import { checkedClaim } from './checkedClaim.ts'

/**
 * Pins cards, each by its top left corner in px at 100 %, rounded to whole px no farther than `FARTHEST`.
 * @throws UnknownIdError, FieldError where a place is no number
 */
export function pinClaims(map: ArgumentMap, places: ReadonlyMap<ClaimId, Point>): ArgumentMap {
  for (const id of places.keys()) claimOf(map, id)
  const claims = changedList(map.claims, (claim) => {
    const place = places.get(claim.id)
    if (place === undefined) return claim
    const after = changedItem(claim, { position: { ...claim.position, x: whole(place.x), y: whole(place.y) } })
    return after === claim ? claim : checkedClaim(map, after)
  })
  return claims === map.claims ? map : { ...map, claims }
}

// Adding 0 makes 0 of -0, which a file can't tell apart.
const whole = (px: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(px))) + 0
