import type { Box } from '../../diagram/scene.ts'
import { RejoinderError } from '../../errors.ts'

/** px. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  /** Of each strip but the last, which may have fewer. */
  readonly rows: number
}

/** Few programs show a picture with a longer side, and the rasteriser gets inexact beyond, px. */
const LONGEST_SIDE = 250_000
/** Drawing more takes minutes, px. */
const MOST_PIXELS = 4_000_000_000
/** Most pixels of a strip. A picture that has no more is drawn in one piece; of a large one several are drawn at once. */
const STRIP_PIXELS = 2_097_152
/** Of the map there is no more in a strip, so that a large one drawn small is cut too, px at 100 %. */
const STRIP_AREA = 4 * STRIP_PIXELS

/** Throws a RejoinderError for a picture of no size, or too large. */
export function pictureSize(bounds: Box, scale: number): PictureSize {
  const width = Math.round(bounds.width * scale)
  const height = Math.round(bounds.height * scale)
  if (width < 1 || height < 1) throw refusal(width, height, 'is too small; choose a larger size')
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw refusal(width, height, 'is too large; choose a smaller size')
  return { width, height, rows: stripRows(width, scale) }
}

const refusal = (width: number, height: number, fault: string) =>
  new RejoinderError(`A PNG picture of ${width} × ${height} px ${fault}.`)

/** How many rows of a picture make a strip. */
const stripRows = (width: number, scale: number): number =>
  Math.max(1, Math.floor(Math.min(STRIP_PIXELS, STRIP_AREA * scale * scale) / width))
