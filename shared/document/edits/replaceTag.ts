import type { ArgumentMap } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'

/**
 * Puts another tag, known or new, in the place of one, in every claim; none of them has it twice then.
 * @param into null, where the tag just goes
 */
export function replaceTag(map: ArgumentMap, tag: string, into: string | null): ArgumentMap {
  const claims = changedList(map.claims, (claim) => {
    if (!claim.tags.includes(tag) || tag === into) return claim
    const tags = claim.tags.flatMap((one) => (one === tag ? (into ?? []) : one))
    return changedItem(claim, { tags: tags.filter((one, index) => one !== into || tags.indexOf(one) === index) })
  })
  return claims === map.claims ? map : { ...map, claims }
}
