import type { Box } from '../../diagram/scene.ts'
import type { Point } from '../../document/argumentMap.ts'
import { RejoinderError } from '../../errors.ts'
import type { PictureOptions, Tile } from '../format.ts'
import { MILLIMETRES_PER_INCH, POINTS_PER_INCH, paperSize, sheetsFor } from '../picture/sheets.ts'

/** One page, and the part of the scene that it shows. Units are the page's own, 1/72 inch × `userUnit`; y up. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly userUnit: number
  /** The part of the scene that is shown, scene px. */
  readonly view: Box
  /** Units per scene px. */
  readonly scale: number
  /** Where the view's left edge and its top stand. */
  readonly left: number
  readonly top: number
  /** Which sheet of a poster it is; null for a picture on one page. */
  readonly tile: TilePlace | null
}

/** A sheet's place in a poster, counted from 0. */
export interface TilePlace {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** The margin round what is shown, and how much of it the next sheet shows again. */
  readonly margin: number
  readonly overlap: number
}

/** What ISO 32000-1, annex C, lets a page's side be, in units. */
const LONGEST_SIDE = 14_400
const SHORTEST_SIDE = 3
/** With larger units than this a page would be half a kilometre long. */
const LARGEST_UNIT = 100
const MOST_SHEETS = 400

/**
 * The pages of a picture: one of its own size, or the sheets of a poster, row by row.
 * @throws RejoinderError for sizes that no page has, and for too many sheets
 */
export function sheetsOf(bounds: Box, options: PictureOptions): readonly Sheet[] {
  const unitsPerPx = (options.scale * POINTS_PER_INCH) / options.dpi
  return options.tile === null ? [wholeSheet(bounds, unitsPerPx)] : tiles(bounds, options, unitsPerPx, options.tile)
}

/** A scene's point on the page. */
export const onSheet = ({ left, top, view, scale }: Sheet, x: number, y: number): Point => ({
  x: left + (x - view.x) * scale,
  y: top - (y - view.y) * scale,
})

function wholeSheet(bounds: Box, unitsPerPx: number): Sheet {
  const longest = Math.max(bounds.width, bounds.height) * unitsPerPx
  const userUnit = Math.max(1, Math.ceil(longest / LONGEST_SIDE))
  if (userUnit > LARGEST_UNIT)
    throw new RejoinderError('A page of this picture would be half a kilometre long: choose a smaller scale.')
  const scale = unitsPerPx / userUnit
  const width = bounds.width * scale
  const height = bounds.height * scale
  if (!(width >= SHORTEST_SIDE && height >= SHORTEST_SIDE))
    throw new RejoinderError('A page of this picture would be less than a millimetre long: choose a larger scale.')
  return { width, height, userUnit, view: bounds, scale, left: 0, top: height, tile: null }
}

function tiles(bounds: Box, options: PictureOptions, scale: number, tile: Tile): readonly Sheet[] {
  const { columns, rows } = sheetsFor(paperSize(bounds, options.scale, options.dpi), tile)
  const count = columns * rows
  if (!(count <= MOST_SHEETS))
    throw new RejoinderError(
      `This poster would take ${count} sheets, and at most ${MOST_SHEETS} are drawn: choose a smaller size or larger sheets.`,
    )
  const points = (millimetres: number) => (millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH
  const [width, height] = [points(tile.width), points(tile.height)]
  const [margin, overlap] = [points(tile.margin), points(tile.overlap)]
  const [across, down] = [width - 2 * margin, height - 2 * margin]
  return Array.from({ length: count }, (_, index): Sheet => {
    const column = index % columns
    const row = Math.floor(index / columns)
    const view = {
      x: bounds.x + (column * (across - overlap)) / scale,
      y: bounds.y + (row * (down - overlap)) / scale,
      width: across / scale,
      height: down / scale,
    }
    return {
      ...{ width, height, userUnit: 1, view, scale, left: margin, top: height - margin },
      tile: { row, column, rows, columns, margin, overlap },
    }
  })
}
