import type { Picture } from './drawPicture.ts'
import { type PaperSize, POINTS_PER_INCH, paperSize } from './sheets.ts'

export interface PictureSize {
  /** Whole px, as a PNG has. */
  readonly pixels: { readonly width: number; readonly height: number }
  readonly paper: PaperSize
}

/** How large a picture is, in px and on paper. */
export function pictureSize({ drawing, options: { scale, dpi } }: Picture): PictureSize {
  const { bounds } = drawing.scene()
  const pixels = { width: Math.round(bounds.width * scale), height: Math.round(bounds.height * scale) }
  return { pixels, paper: paperSize(bounds, scale, dpi) }
}

/** How large words are, in picture px and in points on paper. */
export interface TextSize {
  readonly pixels: number
  readonly points: number
}

/** Below this size words on paper are hard to read. pt */
export const LEAST_POINTS = 6

/** The size of the smallest words of a claim in a picture; null where it shows none. */
export function smallestText({ drawing, options }: Picture): TextSize | null {
  let smallest = Infinity
  for (const { shapes } of drawing.scene().cards) {
    // The largest words on a card are its claim's.
    const sizes = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.style.size] : []))
    if (sizes.length > 0) smallest = Math.min(smallest, Math.max(...sizes))
  }
  if (smallest === Infinity) return null
  const pixels = smallest * options.scale
  return { pixels, points: (pixels * POINTS_PER_INCH) / options.dpi }
}
