import type { ArgumentMap, ClaimId, Point, RelationId } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import type { Reading } from '../../reasoning/reading.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box, SceneEdge, Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { describeEdge } from './describeEdge.ts'
import { edgeLabels } from './edgeLabels.ts'
import { roundedPath, shortened, splitAt, upToTrunk } from './lines.ts'
import { arrowhead, bothPill, diamond, HEAD_COVER, kindBadge, lineStroke, mutualBadge } from './marks.ts'

type Polyline = readonly Point[]

/** A routed edge and what its ink says of it. */
interface Fate {
  readonly edge: RoutedEdge
  /** Whether the relation fails that runs from premise to target, and the one that comes back. */
  readonly forthFails: boolean
  readonly backFails: boolean
  readonly fails: boolean
  readonly onStep: boolean
  /** Where a relation whose premises hold begins to fail: the step at which it is undercut. */
  readonly failsFrom: Point | null
}

/** Each route with its ink. Relations of one kind on one claim may share a trunk, which is drawn once. */
export function drawEdges(
  map: ArgumentMap,
  reading: Reading,
  routed: readonly RoutedEdge[],
  boxes: ReadonlyMap<ClaimId, Box>,
  shaper: Shaper,
): readonly SceneEdge[] {
  const fates = routed.map((edge) => fateOf(map, reading, edge))
  const trunks = new Map<string, Polyline[]>()
  const labelsOf = edgeLabels(map, reading, routed, boxes, shaper)
  // What holds comes first: a trunk and its head are live if any that share it are.
  return [...fates.filter(({ fails }) => !fails), ...fates.filter(({ fails }) => fails)].map((fate): SceneEdge => {
    const { relations, kind, from, to, routes, badge } = fate.edge
    const key = JSON.stringify([kind, to])
    const drawn = trunks.get(key) ?? []
    trunks.set(key, drawn)
    const shapes = [...lineShapes(fate, drawn), ...markShapes(fate, shaper), ...labelsOf(fate.edge)]
    drawn.push(...routes.map((route) => route.points))
    return { relations, from, to, routes, badge, shapes, description: describeEdge(map, reading, fate.edge) }
  })
}

function fateOf(map: ArgumentMap, reading: Reading, edge: RoutedEdge): Fate {
  const isOut = (id: RelationId | undefined) => id !== undefined && reading.standings.relations.get(id) === 'out'
  const [forth, back] = edge.relations
  const forthFails = isOut(forth)
  const backFails = isOut(back)
  const fails = forthFails && (back === undefined || backFails)
  const premisesHold = edge.from.every((claim) => reading.standings.claims.get(claim) === 'stands')
  return {
    edge,
    forthFails,
    backFails,
    fails,
    onStep: !claimsById(map).has(edge.to),
    failsFrom: fails && premisesHold && back === undefined ? edge.step : null,
  }
}

/** Lines, then the heads at their ends. */
function lineShapes(fate: Fate, drawn: readonly Polyline[]): readonly Shape[] {
  const { kind, routes, junction, relations } = fate.edge
  const isMutual = relations.length > 1
  const lines: Shape[] = []
  const heads: Shape[] = []
  const stroke = (points: Polyline, failed: boolean) => {
    if (points.length < 2) return
    lines.push({ kind: 'path', commands: roundedPath(points), fill: null, stroke: lineStroke(kind, failed) })
  }
  const head = (points: Polyline, failed: boolean) => {
    const tip = points.at(-1)
    const before = points.at(-2)
    if (tip !== undefined && before !== undefined) heads.push(arrowhead(tip, before, kind, failed))
  }
  routes.forEach(({ points }, index) => {
    const own = upToTrunk(points, drawn)
    const reachesTarget = own.at(-1) === points.at(-1)
    const hasHead = reachesTarget && !fate.onStep && (junction === null || index === routes.length - 1)
    let visible = hasHead ? shortened(own, HEAD_COVER) : own
    if (isMutual) visible = shortened(visible.toReversed(), HEAD_COVER).toReversed()
    const [sound, broken] = fate.failsFrom === null ? [[], visible] : splitAt(visible, fate.failsFrom)
    stroke(sound, false)
    stroke(broken, fate.fails)
    if (hasHead) head(points, fate.forthFails)
    if (isMutual) head(points.toReversed(), fate.backFails)
  })
  return [...lines, ...heads]
}

function markShapes({ edge, fails, onStep }: Fate, shaper: Shaper): readonly Shape[] {
  const { kind, routes, junction, relations, badge } = edge
  const end = routes.at(-1)?.points.at(-1)
  const marks: Shape[] = onStep && end !== undefined ? [diamond(end, kind)] : []
  if (junction !== null) marks.push(...bothPill(junction, edge.from.length, kind, fails, shaper))
  else if (relations.length > 1) marks.push(...mutualBadge(badge, fails))
  else marks.push(...kindBadge(badge, kind, fails))
  return marks
}
