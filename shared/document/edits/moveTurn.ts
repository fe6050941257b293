import type { ArgumentMap, TurnId } from '../argumentMap.ts'
import { movedItem } from '../changed.ts'

/**
 * Moves a turn among the others, which keep their order.
 * @param by how many places later; earlier where it is negative. It goes no farther than the list's ends.
 */
export function moveTurn(map: ArgumentMap, id: TurnId, by: number): ArgumentMap {
  const turns = movedItem(map.turns, id, by)
  return turns === map.turns ? map : { ...map, turns }
}
