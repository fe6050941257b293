import type { Box, Scene, Shape } from '../../diagram/scene.ts'
import { readingOrder } from '../picture/readingOrder.ts'

/** A part of the picture that a reader who can't see it is told of as one thing. */
export interface Element {
  /** As PDF calls it (ISO 32000-1, 14.8.4). */
  readonly role: 'P' | 'Figure'
  /** What is said: instead of the drawn words, or in place of a drawing; null where the drawn words say it all. */
  readonly words: string | null
}

/** What is painted in one go: shapes, and the element that they are of; null for mere ornament. */
export interface Layer {
  readonly element: Element | null
  readonly shapes: readonly Shape[]
  /** How far the shapes are moved. */
  readonly x: number
  readonly y: number
  /** A box that holds them all, scene px. */
  readonly extent: Box
  /** What lies outside is not seen; null where nothing is cut off. */
  readonly clip: Box | null
}

/** A scene from its lowest layer to its topmost, which is how it is read too: title, legend and sources come first. */
export function layersOf(scene: Scene): readonly Layer[] {
  const { clip = null } = scene
  return [
    ...scene.furniture.map((shape) => layer(shape.kind === 'text' ? { role: 'P', words: null } : null, [shape], null)),
    ...scene.groups.map((group) => layer({ role: 'P', words: group.description }, group.shapes, clip)),
    ...readingOrder(scene).map((part) =>
      'relations' in part
        ? layer({ role: 'Figure', words: part.description }, part.shapes, clip)
        : layer({ role: 'P', words: part.description }, part.shapes, clip, part.box.x, part.box.y),
    ),
  ]
}

function layer(element: Element | null, shapes: readonly Shape[], clip: Box | null, x = 0, y = 0): Layer {
  return { element, shapes, clip, x, y, extent: extentOf(shapes, x, y) }
}

/** Lines are drawn so far beyond the shape that they bound, px. */
const STROKE_REACH = 4

function extentOf(shapes: readonly Shape[], dx: number, dy: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const shape of shapes) {
    if (shape.kind === 'text') hold(shape.x, shape.y - 1.5 * shape.style.size, shape.width, 2.5 * shape.style.size)
    else if (shape.kind === 'box') hold(shape.x, shape.y, shape.width, shape.height)
    else if (shape.kind === 'circle')
      hold(shape.x - shape.radius, shape.y - shape.radius, 2 * shape.radius, 2 * shape.radius)
    else
      for (const command of shape.commands)
        for (let index = 1; index + 1 < command.length; index += 2)
          hold(Number(command[index]), Number(command[index + 1]))
  }
  return {
    x: dx + left - STROKE_REACH,
    y: dy + top - STROKE_REACH,
    width: right - left + 2 * STROKE_REACH,
    height: bottom - top + 2 * STROKE_REACH,
  }
}
