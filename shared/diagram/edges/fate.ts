import type { ArgumentMap, Point, RelationId } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import type { Standings } from '../../reasoning/reading.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'

/** What the standings make of a routed edge. */
export interface Fate {
  /** Whether the relation fails that runs from premise to target, and the one that comes back. */
  readonly forthFails: boolean
  readonly backFails: boolean
  readonly fails: boolean
  readonly onStep: boolean
  /** Two claims that rebut each other, and neither gets the better of it. */
  readonly isStandOff: boolean
  /** Where a relation whose premises hold begins to fail: the step at which it is undercut. */
  readonly failsFrom: Point | null
}

export function fateOf(map: ArgumentMap, standings: Standings, edge: RoutedEdge): Fate {
  const isOut = (id: RelationId | undefined) => id !== undefined && standings.relations.get(id) === 'out'
  const [forth, back] = edge.relations
  const forthFails = isOut(forth)
  const backFails = isOut(back)
  const fails = forthFails && (back === undefined || backFails)
  const premisesHold = edge.from.every((claim) => standings.claims.get(claim) === 'stands')
  const areContested = [...edge.from, edge.to].every((claim) => standings.claims.get(claim) === 'contested')
  return {
    forthFails,
    backFails,
    fails,
    onStep: !claimsById(map).has(edge.to),
    isStandOff: back !== undefined && areContested,
    failsFrom: fails && premisesHold && back === undefined ? edge.step : null,
  }
}

export const isSameFate = (a: Fate, b: Fate): boolean =>
  a.forthFails === b.forthFails &&
  a.backFails === b.backFails &&
  a.fails === b.fails &&
  a.onStep === b.onStep &&
  a.isStandOff === b.isStandOff &&
  a.failsFrom?.x === b.failsFrom?.x &&
  a.failsFrom?.y === b.failsFrom?.y
