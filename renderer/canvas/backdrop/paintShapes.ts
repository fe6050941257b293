import type {
  BoxShape,
  CircleShape,
  Paint,
  PathShape,
  Shape,
  Stroke,
  TextShape,
} from '../../../shared/diagram/scene.ts'
import type { Ink } from './ink.ts'

type Context = CanvasRenderingContext2D

/**
 * Paints a scene's shapes where the context has its origin, as the page would.
 * @param finest no line is thinner, px of the map
 */
export function paintShapes(context: Context, shapes: readonly Shape[], ink: Ink, finest = 0): void {
  for (const shape of shapes) {
    if (shape.kind === 'text') paintText(context, shape, ink)
    else {
      trace(context, shape)
      finish(context, shape.fill, shape.stroke, ink, finest)
    }
  }
}

/** Makes the outline of a shape the context's path. */
function trace(context: Context, shape: BoxShape | CircleShape | PathShape): void {
  context.beginPath()
  if (shape.kind === 'box') context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius)
  else if (shape.kind === 'circle') context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI)
  else addPath(context, shape)
}

export function addPath(context: Context, { commands }: PathShape): void {
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        context.moveTo(command[1], command[2])
        break
      case 'L':
        context.lineTo(command[1], command[2])
        break
      case 'Q':
        context.quadraticCurveTo(command[1], command[2], command[3], command[4])
        break
      case 'C':
        context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6])
        break
      case 'Z':
        context.closePath()
    }
  }
}

function finish(context: Context, fill: Paint | null, stroke: Stroke | null, ink: Ink, finest: number): void {
  if (fill !== null) {
    context.fillStyle = ink.colour(fill)
    context.fill()
  }
  if (stroke === null) return
  const alpha = context.globalAlpha
  const width = Math.max(finest, stroke.width)
  context.strokeStyle = ink.colour(stroke.paint)
  context.lineWidth = width
  context.globalAlpha = alpha * (stroke.opacity ?? 1)
  if (stroke.dash !== undefined) context.setLineDash(stroke.dash.map((length) => (length * width) / stroke.width))
  context.stroke()
  if (stroke.dash !== undefined) context.setLineDash([])
  context.globalAlpha = alpha
}

function paintText(context: Context, { x, y, text, style, paint, width, direction }: TextShape, ink: Ink): void {
  context.font = ink.font(style)
  context.letterSpacing = `${style.spacing ?? 0}px`
  context.fillStyle = ink.colour(paint)
  context.direction = direction ?? 'ltr'
  context.textAlign = 'start'
  context.fillText(text, direction === 'rtl' ? x + width : x, y)
}
