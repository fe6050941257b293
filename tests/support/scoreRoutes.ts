import type { RoutedEdge } from '../../shared/diagram/route/routedEdge.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import { type DrawnLine, type LineScore, scoreLines } from './scoreLines.ts'

export interface RouteScore extends LineScore {
  readonly bends: number
  readonly mostBends: number
  readonly straight: number
  readonly routes: number
}

/** How readable a routing is. */
export function scoreRoutes(edges: readonly RoutedEdge[], boxes: ReadonlyMap<string, Box>): RouteScore {
  const bends = edges.flatMap((edge) => edge.routes.map(({ points }) => points.length - 2))
  return {
    ...scoreLines(linesOf(edges), boxes.values()),
    bends: bends.reduce((sum, count) => sum + count, 0),
    mostBends: Math.max(0, ...bends),
    straight: bends.filter((count) => count === 0).length,
    routes: bends.length,
  }
}

/** The polylines of routed edges, with the trunks that they may share. */
export const linesOf = (edges: readonly RoutedEdge[]): DrawnLine[] =>
  edges.flatMap(({ relations, kind, to, routes }) => {
    const edge = relations.join()
    const trunk = relations.length > 1 ? edge : `${kind} ${to}`
    return routes.map(({ points }) => ({ edge, trunk, points }))
  })
