import { sourceNumbers } from '../document/queries/citedSources.ts'
import { memoised } from '../document/queries/memoised.ts'
import { openPointsOf, pointsByClaim } from './openPoints.ts'
import type { Reading } from './reading.ts'
import { standingsOf } from './standings.ts'

/** All that a map implies, worked out once for each map value; after an edit what stays as it was is the same object. */
export const readMap = memoised<Reading>((map) => ({
  standings: standingsOf(map),
  openPoints: openPointsOf(map),
  pointsByClaim: pointsByClaim(map),
  sourceNumbers: sourceNumbers(map),
}))
