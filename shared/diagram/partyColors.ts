import type { ArgumentMap, Party } from '../document/argumentMap.ts'
import { changedList } from '../document/changed.ts'
import { partyColor } from './palette.ts'
import { suggestedColors } from './suggestedColors.ts'

/** The first suggested colour that no party shows; for more parties than there are suggestions, by turns. `#rrggbb`. */
export function freeColor(parties: readonly Party[]): string {
  const shown = new Set(parties.map(({ id }) => partyColor(parties, id).toLowerCase()))
  const free = suggestedColors.find(({ color }) => !shown.has(color))
  return (free ?? suggestedColors[parties.length % suggestedColors.length] ?? suggestedColors[0]).color
}

/**
 * The map in which each party has the colour that it shows as its own, so that it keeps it where the list is changed:
 * one that brings none is given one by its place.
 */
export function keepColors(map: ArgumentMap): ArgumentMap {
  const { parties } = map
  const kept = changedList(parties, (party) =>
    party.color === undefined ? { ...party, color: partyColor(parties, party.id) } : party,
  )
  return kept === parties ? map : { ...map, parties: kept }
}
