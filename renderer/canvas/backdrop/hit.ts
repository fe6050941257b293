import type { Scene, SceneCard, SceneEdge } from '../../../shared/diagram/scene.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'
import { coveredBy, indexOf, squareAround } from './sceneIndex.ts'

export type Hit = { readonly on: 'card'; readonly card: SceneCard } | { readonly on: 'edge'; readonly edge: SceneEdge }

/** How far from a line or a badge the pointer may be to mean it, px on the screen. */
const REACH = { line: 7, badge: 12 }

/**
 * What of the scene lies under a point of the map, whether or not it is on the page: a badge, a card, or a line.
 * @param zoom screen px for each px of the map
 */
export function hitAt(scene: Scene, point: Point, zoom: number): Hit | null {
  const index = indexOf(scene)
  const around = squareAround(point, REACH.badge / zoom)
  const [card] = index.cardsIn(squareAround(point, 0.5)).filter((one) => holds(one, point))
  const edges = index.edgesNear(around)
  // From afar badges are larger than cards, and cards matter more.
  const badgeReach = Math.min(REACH.badge / zoom, 2 * REACH.badge)
  const badge = edges.find((edge) => distance(edge.badge, point) <= badgeReach)
  if (badge !== undefined && (card === undefined || distance(badge.badge, point) <= REACH.badge))
    return { on: 'edge', edge: badge }
  if (card !== undefined) return { on: 'card', card }
  const line = edges.find((edge) => runsBy(edge, point, REACH.line / zoom))
  return line === undefined ? null : { on: 'edge', edge: line }
}

function holds(card: SceneCard, point: Point): boolean {
  const { x, y, width, height } = coveredBy(card)
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Whether a line of the edge, whose stretches go along the axes, runs by within reach. */
const runsBy = ({ routes }: SceneEdge, { x, y }: Point, reach: number): boolean =>
  routes.some(({ points }) =>
    points.some((end, index) => {
      const start = points[index - 1]
      return (
        start !== undefined &&
        x >= Math.min(start.x, end.x) - reach &&
        x <= Math.max(start.x, end.x) + reach &&
        y >= Math.min(start.y, end.y) - reach &&
        y <= Math.max(start.y, end.y) + reach
      )
    }),
  )
