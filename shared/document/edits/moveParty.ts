import type { ArgumentMap, PartyId } from '../argumentMap.ts'
import { movedItem } from '../changed.ts'

/**
 * Moves a party among the others, which keep their order.
 * @param by how many places later; earlier where it is negative. It goes no farther than the list's ends.
 */
export function moveParty(map: ArgumentMap, id: PartyId, by: number): ArgumentMap {
  const parties = movedItem(map.parties, id, by)
  return parties === map.parties ? map : { ...map, parties }
}
