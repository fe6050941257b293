import type { ArgumentMap, TurnId } from '../argumentMap.ts'

/**
 * Moves a turn among the others, which keep their order.
 * @param by how many places later; earlier where it is negative. It goes no farther than the list's ends.
 */
export function moveTurn(map: ArgumentMap, id: TurnId, by: number): ArgumentMap {
  const from = map.turns.findIndex((turn) => turn.id === id)
  const turn = map.turns[from]
  if (turn === undefined) return map
  const to = Math.max(0, Math.min(map.turns.length - 1, from + by))
  if (to === from) return map
  const others = map.turns.filter((other) => other !== turn)
  return { ...map, turns: [...others.slice(0, to), turn, ...others.slice(to)] }
}
