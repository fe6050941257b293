import type { ArgumentMap, TurnId } from '../argumentMap.ts'
import { putTurn } from './putTurn.ts'
import { refuseTakenName } from './refuseTakenName.ts'

/**
 * Names a turn, or adds one of this name as the last.
 * @throws NameTakenError where another turn is called so
 */
export function nameTurn(map: ArgumentMap, id: TurnId, name: string): ArgumentMap {
  const others = map.turns.flatMap((turn) => (turn.id === id ? [] : turn.name))
  refuseTakenName('turn', others, name)
  return putTurn(map, { id, name })
}
