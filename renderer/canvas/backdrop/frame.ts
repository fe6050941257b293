import type { Box } from '../../../shared/diagram/scene.ts'
import { detailAt } from './detail.ts'

/** What the person looks at: React Flow's transform, and the canvas's size in px of the screen. */
export interface View {
  readonly left: number
  readonly top: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** The part of the map that is painted, and how. */
export interface Frame {
  /** Its left top corner in the map. */
  readonly x: number
  readonly y: number
  readonly zoom: number
  /** px of the bitmap for each px of the screen. */
  readonly ratio: number
  /** Of the bitmap, px. */
  readonly columns: number
  readonly rows: number
  /** How far beyond the view it was meant to reach, for each px of that. */
  readonly beyond: number
}

/** More would take memory that the rest of the window wants, px of a bitmap. */
const MOST_PIXELS = 12_000_000
/** How far beyond the view is painted, for each of its px. */
const BEYOND = 0.5
/** How much of that has to be left, or it is painted anew. */
const SPARE = 0.4
/** How much a picture may be stretched while the zoom changes. */
const STRETCH = 2

/** px of the bitmap for each px of the map. */
export const scaleOf = ({ zoom, ratio }: Frame): number => zoom * ratio

export const boxOfView = ({ left, top, zoom, width, height }: View, beyond = 0): Box => ({
  x: (-left - beyond * width) / zoom,
  y: (-top - beyond * height) / zoom,
  width: (width * (1 + 2 * beyond)) / zoom,
  height: (height * (1 + 2 * beyond)) / zoom,
})

export const boxOfFrame = (frame: Frame): Box => ({
  ...{ x: frame.x, y: frame.y },
  ...{ width: frame.columns / scaleOf(frame), height: frame.rows / scaleOf(frame) },
})

/** What both boxes hold; null where they share nothing. */
export function shared(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1

/**
 * The frame for a view: the view and some ground round it, as far as the map goes, on the screen's own px.
 * Null where no part of the map is near.
 */
export function frameFor(view: View, bounds: Box, deviceRatio: number): Frame | null {
  const { zoom } = view
  for (const beyond of [BEYOND, BEYOND / 2, 0]) {
    const box = shared(boxOfView(view, beyond), bounds)
    if (box === null) return null
    const pixels = box.width * box.height * (zoom * deviceRatio) ** 2
    if (pixels > MOST_PIXELS && beyond > 0) continue
    const ratio = deviceRatio * Math.min(1, Math.sqrt(MOST_PIXELS / pixels))
    const scale = zoom * ratio
    // The corner lies on a px of the screen, so that nothing is smeared over two.
    const x = (Math.floor((box.x * zoom + view.left) * ratio) / ratio - view.left) / zoom
    const y = (Math.floor((box.y * zoom + view.top) * ratio) / ratio - view.top) / zoom
    const columns = Math.ceil((box.x + box.width - x) * scale)
    const rows = Math.ceil((box.y + box.height - y) * scale)
    return { x, y, zoom, ratio, columns, rows, beyond }
  }
  return null
}

/** Whether all of the map that is seen is painted, with some ground to spare around it. */
export function covers(frame: Frame, view: View, bounds: Box): boolean {
  const needed = shared(boxOfView(view, frame.beyond * SPARE), bounds)
  return needed === null || holds(boxOfFrame(frame), needed)
}

/** Whether a picture does while the zoom still changes. */
export const isNear = (frame: Frame, { zoom }: View): boolean =>
  Math.max(frame.zoom / zoom, zoom / frame.zoom) < STRETCH &&
  (detailAt(zoom) !== 'full' || detailAt(frame.zoom) === 'full')

/** How far two frames of one zoom lie apart in whole px of the bitmap; null where they can't lend each other anything. */
export function offsetBetween(from: Frame, to: Frame): { readonly columns: number; readonly rows: number } | null {
  if (from.zoom !== to.zoom || from.ratio !== to.ratio) return null
  const [columns, rows] = [(from.x - to.x) * scaleOf(to), (from.y - to.y) * scaleOf(to)]
  const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 0.02
  return isWhole(columns) && isWhole(rows) ? { columns: Math.round(columns), rows: Math.round(rows) } : null
}
