import type { RoutedEdge } from '../../shared/diagram/route/routedEdge.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'

export interface RouteScore {
  /** Places where two lines cross; lines of a shared trunk count as one. */
  readonly crossings: number
  /** Pairs of legs of unrelated edges that run on top of each other, px of overlap over 1. */
  readonly overlaps: number
  /** Legs that run through the inside of a card. */
  readonly throughCards: number
  readonly bends: number
  readonly mostBends: number
  readonly straight: number
  readonly routes: number
}

interface Leg {
  readonly edge: RoutedEdge
  readonly from: Point
  readonly to: Point
}

/** How readable a routing is, by counting over all pairs of legs. */
export function scoreRoutes(edges: readonly RoutedEdge[], boxes: ReadonlyMap<string, Box>): RouteScore {
  const legs = edges.flatMap((edge) => edge.routes.flatMap(({ points }) => legsOf(edge, points)))
  const crossed = new Set<string>()
  let overlaps = 0
  legs.forEach((a, index) => {
    for (const b of legs.slice(index + 1)) {
      if (a.edge === b.edge) continue
      const point = crossing(a, b)
      if (point !== null) crossed.add(`${trunk(a.edge)} ${trunk(b.edge)} ${point.x} ${point.y}`)
      if (trunk(a.edge) !== trunk(b.edge) && overlap(a, b) > 1) overlaps += 1
    }
  })
  const bends = edges.flatMap((edge) => edge.routes.map(({ points }) => points.length - 2))
  return {
    crossings: crossed.size,
    overlaps,
    throughCards: legs.filter((leg) => [...boxes.values()].some((box) => runsThrough(leg, box))).length,
    bends: bends.reduce((sum, count) => sum + count, 0),
    mostBends: Math.max(0, ...bends),
    straight: bends.filter((count) => count === 0).length,
    routes: bends.length,
  }
}

/** Edges that may share a trunk have the same name. */
const trunk = ({ kind, to, relations }: RoutedEdge): string =>
  relations.length > 1 ? relations.join() : `${kind} ${to}`

const legsOf = (edge: RoutedEdge, points: readonly Point[]): Leg[] =>
  points.slice(1).map((to, index) => ({ edge, from: points[index] ?? to, to }))

const low = ({ from, to }: Leg): Point => ({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) })
const high = ({ from, to }: Leg): Point => ({ x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) })

/** Where one leg passes square through the other. */
function crossing(a: Leg, b: Leg): Point | null {
  const [aLow, aHigh, bLow, bHigh] = [low(a), high(a), low(b), high(b)]
  if (aLow.x < bLow.x && bHigh.x < aHigh.x && bLow.x === bHigh.x && bLow.y < aLow.y && aHigh.y < bHigh.y)
    return { x: bLow.x, y: aLow.y }
  if (bLow.x < aLow.x && aHigh.x < bHigh.x && aLow.x === aHigh.x && aLow.y < bLow.y && bHigh.y < aHigh.y)
    return { x: aLow.x, y: bLow.y }
  return null
}

/** How far two legs on one line run together, px. */
function overlap(a: Leg, b: Leg): number {
  const [aLow, aHigh, bLow, bHigh] = [low(a), high(a), low(b), high(b)]
  if (aLow.x === aHigh.x && bLow.x === bHigh.x && aLow.x === bLow.x)
    return Math.min(aHigh.y, bHigh.y) - Math.max(aLow.y, bLow.y)
  if (aLow.y === aHigh.y && bLow.y === bHigh.y && aLow.y === bLow.y)
    return Math.min(aHigh.x, bHigh.x) - Math.max(aLow.x, bLow.x)
  return 0
}

export function runsThrough({ from, to }: { readonly from: Point; readonly to: Point }, box: Box): boolean {
  return (
    Math.max(from.x, to.x) > box.x &&
    Math.min(from.x, to.x) < box.x + box.width &&
    Math.max(from.y, to.y) > box.y &&
    Math.min(from.y, to.y) < box.y + box.height
  )
}
