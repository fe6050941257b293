import type { Shaper, TextStyle } from '../../diagram/shaper.ts'
import type { Content } from './content.ts'
import type { Fonts } from './fonts.ts'
import { paintText } from './paintText.ts'
import type { Sheet } from './sheets.ts'
import { decimal } from './values.ts'

/** Type of the label in a poster's margin, points. */
export const labelStyle: TextStyle = { family: 'sans', weight: 400, size: 7 }

/** A mark's distance from the picture and its length, where the margin has room for them, points. */
const GAP = 2
const MARK = 10

/** `Row 1 of 2, column 2 of 3`; empty on a page that is no part of a poster. */
export const labelOf = ({ tile }: Sheet): string =>
  tile === null ? '' : `Row ${tile.row + 1} of ${tile.rows}, column ${tile.column + 1} of ${tile.columns}`

/**
 * In the margins of a poster's sheet: lines where the picture ends and where its overlap with the next sheets begins,
 * along which they are cut and laid on one another; and below, which sheet it is.
 */
export function paintTileMarks(content: Content, sheet: Sheet, fonts: Fonts, shaper: Shaper): void {
  const { tile, width, height } = sheet
  if (tile === null || tile.margin < 2 * GAP) return
  const { margin, overlap } = tile
  const reach = Math.min(margin - GAP, MARK)
  const line = (x: number, y: number, dx: number, dy: number) =>
    content.write(`${[x, y].map(decimal).join(' ')} m ${[x + dx, y + dy].map(decimal).join(' ')} l S`)
  content.stroke({ paint: 'ink2', width: 0.5 })
  for (const x of edges(margin, width - margin, overlap, tile.column, tile.columns)) {
    line(x, height - margin + GAP, 0, reach - GAP)
    line(x, margin - GAP, 0, GAP - reach)
  }
  for (const y of edges(margin, height - margin, overlap, tile.rows - 1 - tile.row, tile.rows)) {
    line(margin - GAP, y, GAP - reach, 0)
    line(width - margin + GAP, y, reach - GAP, 0)
  }
  if (margin >= labelStyle.size + 2 * GAP) paintLabel(content, sheet, margin, fonts, shaper)
}

/** Both ends of what a sheet shows, and how far its neighbours' pictures reach into it. */
function edges(start: number, end: number, overlap: number, index: number, count: number): readonly number[] {
  return [start, ...(index > 0 ? [start + overlap] : []), ...(index < count - 1 ? [end - overlap] : []), end]
}

function paintLabel(content: Content, sheet: Sheet, margin: number, fonts: Fonts, shaper: Shaper): void {
  const text = labelOf(sheet)
  const { width } = shaper.shape(text, labelStyle)
  // Text is drawn as in a scene, whose y runs down.
  content.enter()
  content.transform(1, 0, 0, -1, 0, sheet.height)
  const x = (sheet.width - width) / 2
  const y = sheet.height - margin / 2 + labelStyle.size / 3
  paintText(content, { kind: 'text', x, y, text, style: labelStyle, paint: 'ink2', width }, fonts, shaper)
  content.leave()
}
