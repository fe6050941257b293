import type { ArgumentMap, TurnId } from '../argumentMap.ts'
import { changedItem, changedList, filteredList } from '../changed.ts'
import { refuseUnknown } from './checkedClaim.ts'

/**
 * Makes one turn of two: the claims of the first belong to the other from now on, and the first goes.
 * @throws UnknownMentionError where the other isn't in the map
 */
export function mergeTurns(map: ArgumentMap, from: TurnId, into: TurnId): ArgumentMap {
  refuseUnknown('turn', map.turns, into)
  if (from === into) return map
  const turns = filteredList(map.turns, ({ id }) => id !== from)
  if (turns === map.turns) return map
  const claims = changedList(map.claims, (claim) => (claim.turn === from ? changedItem(claim, { turn: into }) : claim))
  return { ...map, turns, claims }
}
