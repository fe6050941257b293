import type { PathCommand } from '../../diagram/scene.ts'
import type { Point } from '../../document/argumentMap.ts'

/** Curves become so many straight pieces. */
const PIECES = 4

/** The corners of a path, its curves straightened. */
export function polygonOf(path: readonly PathCommand[]): readonly Point[] {
  const corners: Point[] = []
  for (const command of path) {
    const [from] = corners.slice(-1)
    const points = pointsOf(command)
    if (points.length < 2 || from === undefined) corners.push(...points)
    else for (let piece = 1; piece <= PIECES; piece += 1) corners.push(pointOn([from, ...points], piece / PIECES))
  }
  return corners
}

function pointsOf([, ...numbers]: PathCommand): readonly Point[] {
  return numbers.flatMap((y, index) => (index % 2 === 1 ? [{ x: numbers[index - 1] ?? 0, y }] : []))
}

/** The point at `share` of a Bézier curve, by de Casteljau's construction. */
function pointOn(controls: readonly Point[], share: number): Point {
  const [first = { x: 0, y: 0 }, ...rest] = controls
  if (rest.length === 0) return first
  const between = rest.map((to, index) => {
    const from = controls[index] ?? to
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
  return pointOn(between, share)
}

/**
 * The part of a line that lies in a convex polygon (Cyrus and Beck, 1978); null where it passes by.
 *
 * @param through a point on the line
 * @param along the direction in which it runs
 */
export function clippedLine(polygon: readonly Point[], through: Point, along: Point): readonly [Point, Point] | null {
  const turn = Math.sign(areaOf(polygon))
  let [from, to] = [-Infinity, Infinity]
  for (const [start, end] of sidesOf(polygon)) {
    const inward = { x: (start.y - end.y) * turn, y: (end.x - start.x) * turn }
    const depth = (through.x - start.x) * inward.x + (through.y - start.y) * inward.y
    const gain = along.x * inward.x + along.y * inward.y
    if (gain > 0) from = Math.max(from, -depth / gain)
    else if (gain < 0) to = Math.min(to, -depth / gain)
    else if (depth < 0) return null
  }
  if (!(from < to)) return null
  const at = (distance: number) => ({ x: through.x + along.x * distance, y: through.y + along.y * distance })
  return [at(from), at(to)]
}

const sidesOf = (polygon: readonly Point[]) => polygon.map((end, index) => [polygon.at(index - 1) ?? end, end] as const)

/** Positive where the corners go clockwise on a screen. */
const areaOf = (polygon: readonly Point[]): number =>
  sidesOf(polygon).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0)
