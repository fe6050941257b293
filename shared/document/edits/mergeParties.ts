import type { ArgumentMap, PartyId } from '../argumentMap.ts'
import { changedList, filteredList } from '../changed.ts'
import { refuseUnknown } from './checkedClaim.ts'

/**
 * Makes one party of two: the claims and turns of the first are the other's from now on, and the first goes.
 * @throws UnknownMentionError where the other isn't in the map
 */
export function mergeParties(map: ArgumentMap, from: PartyId, into: PartyId): ArgumentMap {
  refuseUnknown('party', map.parties, into)
  if (from === into) return map
  const parties = filteredList(map.parties, ({ id }) => id !== from)
  if (parties === map.parties) return map
  const moved = <Item extends { readonly party?: PartyId }>(item: Item): Item =>
    item.party === from ? { ...item, party: into } : item
  return { ...map, parties, turns: changedList(map.turns, moved), claims: changedList(map.claims, moved) }
}
