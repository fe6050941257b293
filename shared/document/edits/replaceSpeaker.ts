import type { ArgumentMap } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'

/**
 * Gives all that one speaker says to another, known or new.
 * @param into empty, where nobody is to be named any more
 */
export function replaceSpeaker(map: ArgumentMap, speaker: string, into: string): ArgumentMap {
  const claims = changedList(map.claims, (claim) =>
    claim.speaker === speaker ? changedItem(claim, { speaker: into }) : claim,
  )
  return claims === map.claims ? map : { ...map, claims }
}
