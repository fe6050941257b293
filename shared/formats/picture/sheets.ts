import type { Box } from '../../diagram/scene.ts'
import type { Tile } from '../format.ts'
import type { Sheets } from './request.ts'

export const MILLIMETRES_PER_INCH = 25.4
export const POINTS_PER_INCH = 72
/** Picture px to the inch on paper, where nothing else is said. */
export const PAPER_DPI = 300
/** Picture px to the inch elsewhere, as style sheets count them. */
export const USUAL_DPI = 96

/** A size on paper, mm. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** How large a picture is that has so many px to a scene's, and so many to the inch. */
export function paperSize({ width, height }: Box, scale: number, dpi: number): PaperSize {
  const millimetres = (length: number) => (length * scale * MILLIMETRES_PER_INCH) / dpi
  return { width: millimetres(width), height: millimetres(height) }
}

/** How many sheets stand beside and below each other to make a poster of this size. */
export function sheetsFor(poster: PaperSize, tile: Tile): { readonly columns: number; readonly rows: number } {
  const count = (length: number, sheet: number) =>
    // A hair's breadth takes no sheet of its own.
    Math.max(1, Math.ceil((length - tile.overlap) / (sheet - 2 * tile.margin - tile.overlap) - 1e-6))
  return { columns: count(poster.width, tile.width), rows: count(poster.height, tile.height) }
}

/** The sheet, lying the way round that takes fewer of them where it may turn. */
export function chosenTile(poster: PaperSize, { turns, ...tile }: Sheets): Tile {
  if (!turns) return tile
  const turned = { ...tile, width: tile.height, height: tile.width }
  const sheets = (each: Tile) => {
    const { columns, rows } = sheetsFor(poster, each)
    return columns * rows
  }
  return sheets(turned) < sheets(tile) ? turned : tile
}
