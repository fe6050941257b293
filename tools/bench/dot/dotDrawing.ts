import type { Box } from '../../../shared/diagram/scene.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'
import { z } from '../../../shared/zod.ts'
import type { DrawnLine } from '../../../tests/support/scoreLines.ts'

export interface DotDrawing {
  readonly boxes: readonly Box[]
  readonly lines: readonly DrawnLine[]
}

/** A curve becomes so many legs. */
const LEGS = 12

const drawn = z.object({
  objects: z.array(z.object({ name: z.string(), pos: z.string(), width: z.string(), height: z.string() })),
  edges: z._default(z.array(z.object({ id: z.string(), pos: z.string() })), []),
})

/** What Graphviz drew, read from its `json`: sizes in inches, places in points, y up; its splines as polylines. */
export function readDot(text: string): DotDrawing {
  const { objects, edges } = drawn.parse(JSON.parse(text))
  const boxes = objects
    .filter(({ name }) => !name.startsWith('stop '))
    .map(({ pos, width, height }): Box => {
      const [middle = { x: 0, y: 0 }] = pointsOf(pos)
      const [wide, high] = [Number(width) * 72, Number(height) * 72]
      return { x: middle.x - wide / 2, y: middle.y - high / 2, width: wide, height: high }
    })
  const lines = edges.map(({ id, pos }, index) => ({
    edge: id,
    trunk: `${id} ${index}`,
    points: flattened(pointsOf(pos)),
  }))
  return { boxes, lines }
}

const pointsOf = (pos: string): Point[] =>
  pos.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number)
    return { x: x ?? 0, y: -(y ?? 0) }
  })

/** Cubic Bézier curves, end to end, as a polyline. */
function flattened(controls: readonly Point[]): Point[] {
  const points = controls.slice(0, 1)
  for (let first = 0; first + 3 < controls.length; first += 3) {
    const [a, b, c, d] = controls.slice(first, first + 4)
    if (a === undefined || b === undefined || c === undefined || d === undefined) break
    for (let leg = 1; leg <= LEGS; leg += 1) {
      const t = leg / LEGS
      const blend = (p: number, q: number, r: number, s: number) =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s
      points.push({ x: blend(a.x, b.x, c.x, d.x), y: blend(a.y, b.y, c.y, d.y) })
    }
  }
  return points
}
