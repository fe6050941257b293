import type { ArgumentMap, ClaimId, Point } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box, Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { distance } from './lines.ts'
import { label, labelWidth } from './marks.ts'

const STAND_OFF = 'stand-off'
const ON_STEP = { support: 'backs this step', rebut: 'undercuts this step' } as const
/** From the ⇄ badge's middle to that of the words below it, px. */
const BELOW_BADGE = 17
const HALF_LINE = 7

/** The few words that some edges carry, where there is room for them. */
export function edgeLabels(
  map: ArgumentMap,
  reading: Reading,
  routed: readonly RoutedEdge[],
  boxes: ReadonlyMap<ClaimId, Box>,
  shaper: Shaper,
): (edge: RoutedEdge) => readonly Shape[] {
  const taken = new BoxIndex<Taken>([...boxes.values()].map((box) => ({ ...box, by: null })))
  for (const { badge } of routed) taken.add({ ...around(badge, 9, 9), by: null })
  for (const edge of routed)
    for (const { points } of edge.routes) for (const leg of legsOf(points)) taken.add({ ...legBox(leg), by: edge })
  const isFree = (middle: Point, width: number, over: RoutedEdge | null) => {
    const box = around(middle, width / 2, HALF_LINE)
    const met = taken.within(box.x, box.y, box.x + box.width, box.y + box.height)
    return met.every(({ by }) => by !== null && by === over)
  }
  const put = (text: string, middle: Point, edge: RoutedEdge) => {
    taken.add({ ...around(middle, labelWidth(text, shaper) / 2, HALF_LINE), by: null })
    return label(text, middle, edge.kind, shaper)
  }
  return (edge) => {
    if (isStandOff(reading, edge)) {
      const { x, y } = edge.badge
      const width = labelWidth(STAND_OFF, shaper)
      const spots = [BELOW_BADGE, -BELOW_BADGE].flatMap((drop) =>
        [0, -12, 12, -22, 22].map((aside) => ({ x: x + aside, y: y + drop })),
      )
      const onLine = legsOf(edge.routes[0]?.points ?? []).map(middleOfLeg)
      const spot =
        spots.find((middle) => isFree(middle, width, null)) ?? onLine.find((middle) => isFree(middle, width, edge))
      return spot === undefined ? [] : put(STAND_OFF, spot, edge)
    }
    if (claimsById(map).has(edge.to)) return []
    const words = ON_STEP[edge.kind]
    const width = labelWidth(words, shaper)
    const leg = legsOf(edge.routes.at(-1)?.points ?? []).find(
      (leg) => leg[0].y === leg[1].y && distance(...leg) > width + 70 && isFree(middleOfLeg(leg), width, edge),
    )
    if (leg === undefined) return []
    return put(words, middleOfLeg(leg), edge)
  }
}

/** Ground that is spoken for: by a line of this edge, or by a card, a badge or words. */
interface Taken extends Box {
  readonly by: RoutedEdge | null
}

const middleOfLeg = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

function isStandOff(reading: Reading, edge: RoutedEdge): boolean {
  const claims = [...edge.from, edge.to]
  return edge.relations.length > 1 && claims.every((claim) => reading.standings.claims.get(claim) === 'contested')
}

const around = ({ x, y }: Point, halfWidth: number, halfHeight: number): Box => ({
  x: x - halfWidth,
  y: y - halfHeight,
  width: 2 * halfWidth,
  height: 2 * halfHeight,
})

function legsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    return before === undefined ? [] : [[before, point] as const]
  })
}

const legBox = ([a, b]: readonly [Point, Point]): Box => ({
  x: Math.min(a.x, b.x) - 1,
  y: Math.min(a.y, b.y) - 1,
  width: Math.abs(a.x - b.x) + 2,
  height: Math.abs(a.y - b.y) + 2,
})
