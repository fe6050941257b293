import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, EMPTY, movedAll } from './block.ts'
import { legendBlock } from './legend.ts'
import type { LegendRow } from './legendRows.ts'
import { titleBlock } from './titleBlock.ts'

/** From this width on the legend stands beside the title, px. */
const BESIDE = 900
const COLUMN_GAP = 48
const ROW_GAP = 16

/** Title and legend, beside each other where there is room; without a map there is no title. */
export function headBlock(map: ArgumentMap | null, rows: readonly LegendRow[], width: number, shaper: Shaper): Block {
  const isBeside = width >= BESIDE && map !== null && rows.length > 0
  const titleWidth = isBeside ? Math.floor((width - COLUMN_GAP) * 0.42) : width
  const title = map === null ? EMPTY : titleBlock(map, titleWidth, shaper)
  const legend = legendBlock(rows, isBeside ? width - titleWidth - COLUMN_GAP : width, shaper)
  return isBeside ? beside(title, legend, titleWidth + COLUMN_GAP) : below(title, legend)
}

const beside = (left: Block, right: Block, x: number): Block => ({
  // The title's ascenders leave a little free ground above them.
  shapes: [...left.shapes, ...movedAll(right, x, 6)],
  width: x + right.width,
  height: Math.max(left.height, right.height + 6),
})

function below(above: Block, under: Block): Block {
  const y = above.height + (above.height > 0 && under.height > 0 ? ROW_GAP : 0)
  return {
    shapes: [...above.shapes, ...movedAll(under, 0, y)],
    width: Math.max(above.width, under.width),
    height: y + under.height,
  }
}
