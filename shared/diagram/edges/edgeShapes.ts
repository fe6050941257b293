import type { Point } from '../../document/argumentMap.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { EdgeLabel } from './edgeLabels.ts'
import type { Fate } from './fate.ts'
import { roundedPath, shortened, splitAt, upToTrunk } from './lines.ts'
import { arrowhead, bothPill, diamond, HEAD_COVER, kindBadge, label, lineStroke, mutualBadge } from './marks.ts'

type Polyline = readonly Point[]

/** One edge's ink, lines first, then heads, badges and its label. What is `drawn` already it doesn't draw again. */
export function edgeShapes(
  edge: RoutedEdge,
  fate: Fate,
  drawn: readonly Polyline[],
  words: EdgeLabel | undefined,
  shaper: Shaper,
): readonly Shape[] {
  const labels = words === undefined ? [] : label(words.text, words.middle, edge.kind, shaper)
  return [...lineShapes(edge, fate, drawn), ...markShapes(edge, fate, shaper), ...labels]
}

/** Lines, then the heads at their ends. */
function lineShapes(
  { kind, routes, junction, relations }: RoutedEdge,
  fate: Fate,
  before: readonly Polyline[],
): readonly Shape[] {
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
    const own = upToTrunk(points, before)
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

function markShapes(edge: RoutedEdge, { fails, onStep }: Fate, shaper: Shaper): readonly Shape[] {
  const { kind, routes, junction, relations, badge } = edge
  const end = routes.at(-1)?.points.at(-1)
  const marks: Shape[] = onStep && end !== undefined ? [diamond(end, kind)] : []
  if (junction !== null) marks.push(...bothPill(junction, edge.from.length, kind, fails, shaper))
  else if (relations.length > 1) marks.push(...mutualBadge(badge, fails))
  else marks.push(...kindBadge(badge, kind, fails))
  return marks
}
