import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { claimOf } from '../queries/lookup.ts'
import { changeClaims } from './changeClaims.ts'

/**
 * Gives claims a tag, after those that they have.
 * @param tag what is left of it without white space round it; nothing changes where that is nothing
 * @throws UnknownIdError
 */
export function tagClaims(map: ArgumentMap, ids: readonly ClaimId[], tag: string): ArgumentMap {
  const word = tag.trim()
  if (word === '') return map
  return ids.reduce((now, id) => {
    const { tags } = claimOf(now, id)
    return tags.includes(word) ? now : changeClaims(now, [id], { tags: [...tags, word] })
  }, map)
}
