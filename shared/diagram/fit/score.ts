import { BoxIndex } from '../boxIndex.ts'
import { lengthOf } from '../route/rail.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box } from '../scene.ts'

/**
 * What each costs, as a share of the type's size: a crossing, a bend, each bend of a route beyond the fourth, and a
 * route so short that its badge hides what it ends in; one that is a little too short costs but a little.
 */
const CROSSING = 0.03
const BEND = 0.0015
const ZIGZAG = 0.02
const STUMP = 0.3
const FEW_BENDS = 4
/** Room for a badge and a diamond, px. */
const BADGE_AND_END = 32

interface Leg extends Box {
  readonly trunk: string
}

/** By how much smaller type one would rather have than these routes, as a share. */
export function messOf(edges: readonly RoutedEdge[]): number {
  const bends = edges.flatMap(({ routes }) => routes.map(({ points }) => points.length - 2))
  const zigzags = bends.reduce((sum, count) => sum + Math.max(0, count - FEW_BENDS), 0)
  const all = bends.reduce((sum, count) => sum + count, 0)
  const lacking = edges.flatMap(({ routes }) => routes.map(({ points }) => 1 - lengthOf(points) / BADGE_AND_END))
  const stumps = lacking.reduce((sum, share) => sum + Math.max(0, share), 0)
  return CROSSING * crossingsOf(edges) + BEND * all + ZIGZAG * zigzags + STUMP * stumps
}

/** How often lines cross, or run on top of each other; what shares a trunk counts as one line there. */
export function crossingsOf(edges: readonly RoutedEdge[]): number {
  const legs = edges.flatMap(legsOf)
  const index = new BoxIndex(legs)
  const met = new Set<string>()
  for (const leg of legs) {
    const { x, y, width, height, trunk } = leg
    // A line has no inside, so it is met by a line along it only when it is given some.
    for (const other of index.within(x - 0.5, y - 0.5, x + width + 0.5, y + height + 0.5))
      if (other.trunk < trunk && (doCross(leg, other) || doOverlap(leg, other)))
        met.add(`${trunk} ${other.trunk} ${Math.max(x, other.x)} ${Math.max(y, other.y)}`)
  }
  return met.size
}

function legsOf({ relations, kind, to, routes }: RoutedEdge): Leg[] {
  const trunk = relations.length > 1 ? relations.join() : `${kind} ${to}`
  return routes.flatMap(({ points }) =>
    points.flatMap((b, index) => {
      const a = points[index - 1]
      if (a === undefined) return []
      const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
      return [{ x, y, width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y), trunk }]
    }),
  )
}

/** Whether one passes square through the other. */
const doCross = (a: Leg, b: Leg): boolean => passes(a, b) || passes(b, a)

const passes = (level: Leg, upright: Leg): boolean =>
  level.height === 0 &&
  upright.width === 0 &&
  level.x < upright.x &&
  upright.x < level.x + level.width &&
  upright.y < level.y &&
  level.y < upright.y + upright.height

/** Whether two run on one line, and over more of it than a corner. */
function doOverlap(a: Leg, b: Leg): boolean {
  if (a.width === 0 && b.width === 0 && a.x === b.x)
    return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1
  if (a.height === 0 && b.height === 0 && a.y === b.y)
    return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
  return false
}
