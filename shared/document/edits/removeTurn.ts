import type { ArgumentMap, TurnId } from '../argumentMap.ts'
import { changedItem, changedList, filteredList } from '../changed.ts'

/** Takes a turn out of the map; its claims stay, without one. */
export function removeTurn(map: ArgumentMap, id: TurnId): ArgumentMap {
  const turns = filteredList(map.turns, (turn) => turn.id !== id)
  if (turns === map.turns) return map
  const claims = changedList(map.claims, (claim) =>
    claim.turn === id ? changedItem(claim, { turn: undefined }) : claim,
  )
  return { ...map, turns, claims }
}
