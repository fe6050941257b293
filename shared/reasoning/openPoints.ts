import type { ArgumentMap } from '../document/argumentMap.ts'
import { grouped } from '../document/queries/grouped.ts'
import { circles } from './openPoints/circles.ts'
import { loose, unsourced, unsupportedContentions } from './openPoints/loneClaims.ts'
import { selfRebuttals } from './openPoints/selfRebuttals.ts'
import { standOffs } from './openPoints/standOffs.ts'
import { unansweredAttacks } from './openPoints/unanswered.ts'
import { type OpenPoint, openPointKinds, type Standings } from './reading.ts'

/**
 * What a reader of the map would ask about, by kind as in `openPointKinds` and then in the order of the claims
 * that the points begin with. Takes time about linear in the size of the map.
 */
export function openPointsOf(map: ArgumentMap, standings: Standings): readonly OpenPoint[] {
  const points = [
    ...unansweredAttacks(map),
    ...standOffs(map, standings),
    ...unsupportedContentions(map, standings),
    ...circles(map),
    ...unsourced(map),
    ...loose(map),
    ...selfRebuttals(map),
  ]
  const byKind = grouped(points, ({ kind }) => [kind])
  return openPointKinds.flatMap((kind) => byKind.get(kind) ?? [])
}
