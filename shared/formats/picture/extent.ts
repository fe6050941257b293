import type { Box, Scene, Shape } from '../../diagram/scene.ts'

/** How far words reach above and below their baseline, em: as Inter’s ascenders and descenders do. */
const ASCENT = 0.97
const DESCENT = 0.25

const ORIGIN = { x: 0, y: 0 }

/** The box round all that a scene paints: its bounds without the free ground along their edges. */
export function extentOf({ bounds, clip, groups, cards, edges, furniture }: Scene): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  const holdAll = (shapes: readonly Shape[], { x, y } = ORIGIN) => {
    for (const shape of shapes) holdShape(shape, (left, top, ...size) => hold(x + left, y + top, ...size))
  }
  holdAll(furniture)
  if (clip !== undefined) hold(clip.x, clip.y, clip.width, clip.height)
  else {
    for (const { shapes } of [...groups, ...edges]) holdAll(shapes)
    for (const { shapes, box } of cards) holdAll(shapes, box)
  }
  return left < right && top < bottom ? { x: left, y: top, width: right - left, height: bottom - top } : bounds
}

function holdShape(shape: Shape, hold: (x: number, y: number, width?: number, height?: number) => void): void {
  const { kind } = shape
  if (kind === 'box') hold(shape.x, shape.y, shape.width, shape.height)
  else if (kind === 'text') {
    const { size } = shape.style
    hold(shape.x, shape.y - ASCENT * size, shape.width, (ASCENT + DESCENT) * size)
  } else if (kind === 'circle') {
    const { x, y, radius } = shape
    hold(x - radius, y - radius, 2 * radius, 2 * radius)
  } else {
    for (const [, ...numbers] of shape.commands)
      for (let at = 0; at + 1 < numbers.length; at += 2) hold(numbers[at] ?? 0, numbers[at + 1] ?? 0)
  }
}
