import { sourceNumbers } from '../document/queries/citedSources.ts'
import { memoised } from '../document/queries/memoised.ts'
import { openPointsOf } from './openPoints.ts'
import type { Reading } from './reading.ts'
import { standingsOf } from './standings.ts'

/** All that a map implies, worked out once for each map value. */
export const readMap = memoised<Reading>((map) => {
  const standings = standingsOf(map)
  return { standings, openPoints: openPointsOf(map, standings), sourceNumbers: sourceNumbers(map) }
})
