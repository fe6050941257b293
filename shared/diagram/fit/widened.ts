import type { Point } from '../../document/argumentMap.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box } from '../scene.ts'
import type { LaidOut } from './layOut.ts'

/** At most so much wider does a gutter get, px. */
const MOST = 40

/**
 * The same cards and lines, but so many px more between the columns of cards in all: no line bends or crosses
 * otherwise than before. Null where the cards don't stand in columns that have room for it.
 */
export function widened({ boxes, routed, ...rest }: LaidOut, by: number): LaidOut | null {
  const cuts = cutsBetween([...boxes.values()])
  if (cuts.length === 0 || by > MOST * cuts.length) return null
  const moved = (x: number) => cuts.reduce((at, cut, index) => at + (x > cut ? shareOf(by, index, cuts.length) : 0), x)
  const movedPoint = (point: Point): Point => ({ ...point, x: moved(point.x) })
  return {
    ...rest,
    boxes: new Map([...boxes].map(([claim, box]) => [claim, { ...box, x: moved(box.x) }])),
    routed: routed.map(
      (edge): RoutedEdge => ({
        ...edge,
        routes: edge.routes.map((route) => ({ ...route, points: route.points.map(movedPoint) })),
        junction: edge.junction && movedPoint(edge.junction),
        step: edge.step && movedPoint(edge.step),
        badge: movedPoint(edge.badge),
      }),
    ),
  }
}

/** Whole px, as even as they go. */
const shareOf = (by: number, index: number, count: number): number =>
  Math.floor((by * (index + 1)) / count) - Math.floor((by * index) / count)

/** The right edges of all columns of cards but the last. */
function cutsBetween(boxes: readonly Box[]): readonly number[] {
  const cuts: number[] = []
  let right = Infinity
  for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
    if (x > right) cuts.push(right)
    right = right === Infinity ? x + width : Math.max(right, x + width)
  }
  return cuts
}
