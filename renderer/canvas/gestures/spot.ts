import type { Drop } from '../../../shared/commands/connect.ts'
import type { Box, Scene, SceneEdge } from '../../../shared/diagram/scene.ts'
import type { ClaimId, Point, RelationId } from '../../../shared/document/argumentMap.ts'
import { indexOf, squareAround } from '../backdrop/sceneIndex.ts'

/** What a claim can be dropped on, and where that is. */
export type Spot =
  | { readonly on: 'card'; readonly claim: ClaimId; readonly box: Box; readonly half: 'left' | 'right' }
  | { readonly on: 'step' | 'badge'; readonly relation: RelationId; readonly at: Point }

/** How far from a line or a badge the pointer may be to mean it, px on the screen. */
const REACH = { line: 8, badge: 12 }

/**
 * The badge, card or step at a point of the map, badges first.
 * @param claims those that are dragged: neither they nor what hangs on them can be dropped on
 * @param zoom screen px for each px of the map
 */
export function spotAt(scene: Scene, point: Point, claims: ReadonlySet<ClaimId>, zoom: number): Spot | null {
  const index = indexOf(scene)
  const edges = index
    .edgesNear(squareAround(point, Math.max(REACH.line, REACH.badge) / zoom))
    .filter(({ from, to }) => !claims.has(to) && !from.some((claim) => claims.has(claim)))
  const badge = nearest(edges, REACH.badge / zoom, (edge) => [edge.badge], point)
  if (badge !== null) return { on: 'badge', ...badge }
  const card = index.cardsIn(squareAround(point, 0.5)).find(({ claim, box }) => !claims.has(claim) && holds(box, point))
  if (card !== undefined) {
    const { claim, box } = card
    return { on: 'card', claim, box, half: point.x < box.x + box.width / 2 ? 'left' : 'right' }
  }
  const reach = REACH.line / zoom
  const step = nearest(edges, reach, (edge) => nearestOnRoutes(edge, point, reach), point)
  return step && { on: 'step', ...step }
}

/** What dropping a claim there means. With Shift, a card is rebutted on both halves. */
export function dropOn(spot: Spot, shift: boolean): Drop {
  switch (spot.on) {
    case 'card':
      return { as: shift || spot.half === 'right' ? 'rebut' : 'support', to: spot.claim }
    case 'step':
      return { as: 'undercut', to: spot.relation }
    case 'badge':
      return { as: 'premise', to: spot.relation }
  }
}

const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

interface Found {
  readonly relation: RelationId
  readonly at: Point
}

/** The relation of which one of these points lies nearest, if any does within reach. */
function nearest(
  edges: readonly SceneEdge[],
  reach: number,
  pointsOf: (edge: SceneEdge) => readonly Point[],
  point: Point,
): Found | null {
  let best: Found | null = null
  let least = reach
  for (const edge of edges) {
    for (const at of pointsOf(edge)) {
      const away = distance(at, point)
      if (away > least) continue
      least = away
      best = { relation: relationAt(edge, at), at }
    }
  }
  return best
}

/** Of two relations that share a two-headed edge, the one that sets out nearer by. */
function relationAt({ relations: [forth = '', back], routes }: SceneEdge, at: Point): RelationId {
  const points = routes[0]?.points ?? []
  const [start, end] = [points[0], points.at(-1)]
  if (back === undefined || start === undefined || end === undefined) return forth
  return distance(start, at) <= distance(end, at) ? forth : back
}

/** For each stretch of an edge's lines that runs by within reach, the point of it that lies nearest. */
function nearestOnRoutes({ routes }: SceneEdge, point: Point, reach: number): readonly Point[] {
  const found: Point[] = []
  for (const { points } of routes) {
    let start = points[0]
    for (const end of points) {
      if (start !== undefined && runsBy(start, end, point, reach)) found.push(nearestBetween(start, end, point))
      start = end
    }
  }
  return found
}

/** A cheap test that rules out nearly all stretches of a large map. */
const runsBy = (start: Point, end: Point, { x, y }: Point, reach: number): boolean =>
  x >= Math.min(start.x, end.x) - reach &&
  x <= Math.max(start.x, end.x) + reach &&
  y >= Math.min(start.y, end.y) - reach &&
  y <= Math.max(start.y, end.y) + reach

function nearestBetween(start: Point, end: Point, point: Point): Point {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length
  const part = Math.max(0, Math.min(1, along))
  return { x: start.x + part * dx, y: start.y + part * dy }
}
