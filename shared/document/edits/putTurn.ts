import type { ArgumentMap, Turn } from '../argumentMap.ts'
import { type Changes, putItem } from '../changed.ts'
import { makeTurn } from '../make.ts'
import { refuseUnknown } from './checkedClaim.ts'

/**
 * Changes the fields that are named of the turn with this id, or adds it as the last.
 * @throws FieldError, UnknownMentionError
 */
export function putTurn(map: ArgumentMap, fields: Changes<Turn> & Pick<Turn, 'id'>): ArgumentMap {
  refuseUnknown('party', map.parties, fields.party)
  const turns = putItem(map.turns, fields, makeTurn)
  return turns === map.turns ? map : { ...map, turns }
}
