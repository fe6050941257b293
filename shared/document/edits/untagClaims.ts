import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { filteredList } from '../changed.ts'
import { claimOf } from '../queries/lookup.ts'
import { changeClaims } from './changeClaims.ts'

/**
 * Takes a tag off claims, wherever they have it.
 * @throws UnknownIdError
 */
export const untagClaims = (map: ArgumentMap, ids: readonly ClaimId[], tag: string): ArgumentMap =>
  ids.reduce(
    (now, id) => changeClaims(now, [id], { tags: filteredList(claimOf(now, id).tags, (one) => one !== tag) }),
    map,
  )
