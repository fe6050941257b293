import type { ArgumentMap, PartyId } from '../argumentMap.ts'
import { putParty } from './putParty.ts'
import { refuseTakenName } from './refuseTakenName.ts'

/**
 * Names a party, or adds one of this name at the end of the list.
 * @throws NameTakenError where another party is called so
 */
export function nameParty(map: ArgumentMap, id: PartyId, name: string): ArgumentMap {
  const others = map.parties.flatMap((party) => (party.id === id ? [] : party.name))
  refuseTakenName('party', others, name)
  return putParty(map, { id, name })
}
