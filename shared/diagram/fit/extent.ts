import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box } from '../scene.ts'

/** How much of a line's own room may reach into the margin: half of what a badge needs is left. px. */
const LINE = 4

/** The box round boxes and lines, px; null where there are none. */
export function extentOf(boxes: Iterable<Box>, edges: readonly Pick<RoutedEdge, 'routes'>[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const { x, y, width, height } of boxes) hold(x, y, width, height)
  for (const { routes } of edges)
    for (const { points } of routes) for (const { x, y } of points) hold(x - LINE, y - LINE, 2 * LINE, 2 * LINE)
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}
