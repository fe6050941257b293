import type { BoxShape, CircleShape, PathCommand, PathShape, Stroke } from '../../diagram/scene.ts'
import type { Content } from './content.ts'
import { hundredth } from './values.ts'

/** Control points of a quarter circle lie this share of its radius from its ends. */
const QUARTER = 0.5523

/** Paints all that is no text. */
export function paintShape(content: Content, shape: BoxShape | CircleShape | PathShape): void {
  const { fill, stroke } = shape
  if (fill === null && stroke === null) return
  if (fill !== null) content.fill(fill)
  if (stroke !== null) content.stroke(stroke)
  content.write(`${outline(shape)} ${painting(fill !== null, stroke)}`)
}

const painting = (isFilled: boolean, stroke: Stroke | null): string => {
  if (stroke === null) return 'f'
  return isFilled ? 'B' : 'S'
}

function outline(shape: BoxShape | CircleShape | PathShape): string {
  if (shape.kind === 'path') return pathOf(shape.commands)
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape
    return roundedBox(x - radius, y - radius, 2 * radius, 2 * radius, radius)
  }
  const { x, y, width, height, radius } = shape
  if (radius <= 0) return `${point(x, y)} ${point(width, height)} re`
  return roundedBox(x, y, width, height, Math.min(radius, width / 2, height / 2))
}

function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const [right, bottom] = [x + width, y + height]
  const rest = radius * (1 - QUARTER)
  return [
    `${point(x + radius, y)} m ${point(right - radius, y)} l`,
    `${point(right - rest, y)} ${point(right, y + rest)} ${point(right, y + radius)} c`,
    `${point(right, bottom - radius)} l`,
    `${point(right, bottom - rest)} ${point(right - rest, bottom)} ${point(right - radius, bottom)} c`,
    `${point(x + radius, bottom)} l`,
    `${point(x + rest, bottom)} ${point(x, bottom - rest)} ${point(x, bottom - radius)} c`,
    `${point(x, y + radius)} l`,
    `${point(x, y + rest)} ${point(x + rest, y)} ${point(x + radius, y)} c h`,
  ].join(' ')
}

/** PDF has no quadratic curves: their control point stands at two thirds of the way to those of a cubic one. */
function pathOf(commands: readonly PathCommand[]): string {
  let path = ''
  let [fromX, fromY] = [0, 0]
  for (const command of commands) {
    if (command[0] === 'Z') {
      path += 'h '
      continue
    }
    const numbers = command.slice(1).map(Number)
    const points = command[0] === 'Q' ? asCubic(fromX, fromY, numbers) : numbers
    path += `${points.map(hundredth).join(' ')} ${OPERATORS[command[0]]} `
    fromX = points.at(-2) ?? 0
    fromY = points.at(-1) ?? 0
  }
  return path.trimEnd()
}

const OPERATORS = { M: 'm', L: 'l', Q: 'c', C: 'c' } as const

function asCubic(fromX: number, fromY: number, [x = 0, y = 0, toX = 0, toY = 0]: readonly number[]): number[] {
  return [
    fromX + (2 / 3) * (x - fromX),
    fromY + (2 / 3) * (y - fromY),
    toX + (2 / 3) * (x - toX),
    toY + (2 / 3) * (y - toY),
    toX,
    toY,
  ]
}

const point = (x: number, y: number): string => `${hundredth(x)} ${hundredth(y)}`
