import type { ArgumentMap, PartyId } from '../argumentMap.ts'
import { changedItem, changedList, filteredList } from '../changed.ts'

/** Takes a party out of the map; its claims and turns stay, without one. */
export function removeParty(map: ArgumentMap, id: PartyId): ArgumentMap {
  const parties = filteredList(map.parties, (party) => party.id !== id)
  if (parties === map.parties) return map
  const claims = changedList(map.claims, (claim) =>
    claim.party === id ? changedItem(claim, { party: undefined }) : claim,
  )
  const turns = changedList(map.turns, (turn) => (turn.party === id ? changedItem(turn, { party: undefined }) : turn))
  return { ...map, parties, turns, claims }
}
