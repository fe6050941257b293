import type { ArgumentMap, Party } from '../argumentMap.ts'
import { type Changes, putItem } from '../changed.ts'
import { makeParty } from '../make.ts'

/**
 * Changes the fields that are named of the party with this id, or adds it at the end of the list.
 * @throws FieldError
 */
export function putParty(map: ArgumentMap, fields: Changes<Party> & Pick<Party, 'id'>): ArgumentMap {
  const parties = putItem(map.parties, fields, makeParty)
  return parties === map.parties ? map : { ...map, parties }
}
