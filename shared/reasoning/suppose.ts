import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import type { Reading, Standings } from './reading.ts'
import { readMap } from './readMap.ts'
import { standingsOf, standingsWith } from './standings.ts'

/** Claims and relations that are taken to be in or out for the sake of argument; never a part of a map. */
export type Suppositions = ReadonlyMap<ClaimId | RelationId, 'in' | 'out'>

export interface Supposed {
  readonly standings: Standings
  /** The claims and relations whose standing is another than without the suppositions; in list order, claims first. */
  readonly changed: ReadonlySet<ClaimId | RelationId>
}

/** What would stand if these claims and relations were in or out, whatever bears on them. */
export function supposing(map: ArgumentMap, suppositions: Suppositions): Supposed {
  const [before, standings] = [standingsOf(map), standingsWith(map, suppositions)]
  const claims = map.claims.filter(({ id }) => before.claims.get(id) !== standings.claims.get(id))
  const relations = map.relations.filter(({ id }) => before.relations.get(id) !== standings.relations.get(id))
  return { standings, changed: new Set([...claims, ...relations].map(({ id }) => id)) }
}

const read = new WeakMap<Suppositions, { readonly map: ArgumentMap; readonly reading: Reading }>()

/** All that a map implies, with the standings that follow from what is supposed. Worked out once for the last map. */
export function readingSupposing(map: ArgumentMap, suppositions: Suppositions): Reading {
  const reading = readMap(map)
  if (suppositions.size === 0) return reading
  const known = read.get(suppositions)
  if (known?.map === map) return known.reading
  const supposed = { ...reading, standings: standingsWith(map, suppositions) }
  read.set(suppositions, { map, reading: supposed })
  return supposed
}
