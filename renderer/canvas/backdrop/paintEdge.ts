import type { Paint, PathShape, SceneEdge, Shape } from '../../../shared/diagram/scene.ts'
import { detailAt } from './detail.ts'
import type { Ink } from './ink.ts'
import { addPath, paintShapes } from './paintShapes.ts'

type Context = CanvasRenderingContext2D

/** Paints edges, the lowest first; from afar their lines alone, none so thin that it fades. */
export function paintEdges(context: Context, edges: readonly SceneEdge[], ink: Ink, zoom: number): void {
  const detail = detailAt(zoom)
  if (detail === 'full') for (const { shapes } of edges) paintShapes(context, shapes, ink)
  else if (detail === 'words') {
    for (const { shapes } of edges) {
      const marks = shapes.filter((shape) => !isLabel(shape))
      paintShapes(context, marks, ink, 1 / zoom)
    }
  } else paintLines(context, edges, ink, zoom)
}

/** Words, and the ground under them. */
const isLabel = (shape: Shape): boolean =>
  shape.kind === 'text' || (shape.kind === 'box' && shape.fill === 'ground' && shape.stroke === null)

/** A line is a path that isn't filled; they come before heads and badges. */
const isLine = (shape: Shape): shape is PathShape => shape.kind === 'path' && shape.fill === null

/** All lines of one look in one go: that takes a fraction of the time. */
function paintLines(context: Context, edges: readonly SceneEdge[], ink: Ink, zoom: number): void {
  const looks = new Map<string, { readonly paint: Paint; readonly dash: boolean; readonly lines: PathShape[] }>()
  for (const { shapes } of edges) {
    for (const shape of shapes) {
      if (!isLine(shape)) break
      const { paint = 'ink3', dash, opacity } = shape.stroke ?? {}
      const key = `${paint} ${opacity}`
      const look = looks.get(key) ?? { paint, dash: dash !== undefined, lines: [] }
      look.lines.push(shape)
      looks.set(key, look)
    }
  }
  context.lineWidth = Math.max(1.5, 0.8 / zoom)
  for (const { paint, dash, lines } of looks.values()) {
    context.beginPath()
    for (const line of lines) addPath(context, line)
    context.strokeStyle = ink.colour(paint)
    if (dash) context.setLineDash([3 / zoom, 2 / zoom])
    context.stroke()
    context.setLineDash([])
  }
}

/** The glow along the lines of a relation that is selected. */
export function paintGlow(context: Context, { routes }: SceneEdge, ink: Ink, zoom: number): void {
  const alpha = context.globalAlpha
  context.globalAlpha = alpha * 0.18
  context.strokeStyle = ink.colour('accent')
  context.lineWidth = 8 * Math.max(1, 0.6 / zoom)
  context.lineJoin = 'round'
  context.beginPath()
  for (const { points } of routes) {
    points.forEach(({ x, y }, index) => {
      if (index === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    })
  }
  context.stroke()
  context.globalAlpha = alpha
}
