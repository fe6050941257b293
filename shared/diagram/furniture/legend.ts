import { fitText, textShape } from '../measure/fitText.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, moved } from './block.ts'
import { fonts } from './furnitureStyle.ts'
import type { LegendItem, LegendRow } from './legendRows.ts'

const LINE = 22
const BASELINE = 15
const MIDDLE = 11
const AFTER_MARK = 6
const BEFORE_COUNT = 6
const BETWEEN = 20
const AFTER_HEADING = 20

/** Rows of signs: headings in a column, items beside them, over as many lines as they need. */
export function legendBlock(rows: readonly LegendRow[], width: number, shaper: Shaper): Block {
  const headings = rows.map((row) => textShape(row.heading, fonts.heading, 'ink', 0, 0, shaper))
  const left = Math.max(0, ...headings.map((heading) => Math.ceil(heading.width))) + AFTER_HEADING
  const shapes: Shape[] = []
  let y = 0
  rows.forEach((row, index) => {
    const heading = headings[index]
    if (heading !== undefined) shapes.push(moved(heading, 0, y + BASELINE))
    let x = left
    for (const item of itemBlocks(row, width - left, shaper)) {
      if (x > left && x + item.width > width) {
        x = left
        y += LINE
      }
      const at = { x, y }
      shapes.push(...item.shapes.map((shape) => moved(shape, at.x, at.y)))
      x += item.width + BETWEEN
    }
    y += LINE
  })
  return { shapes, width, height: y }
}

function itemBlocks({ items, note }: LegendRow, room: number, shaper: Shaper): readonly Block[] {
  const blocks = items.map((item) => itemBlock(item, room, shaper))
  if (note === undefined) return blocks
  const words = textShape(note, fonts.body, 'ink3', 0, BASELINE, shaper)
  return [...blocks, { shapes: [words], width: words.width, height: LINE }]
}

function itemBlock({ mark, label, count }: LegendItem, room: number, shaper: Shaper): Block {
  const number = textShape(count, fonts.count, 'ink', 0, BASELINE, shaper)
  const labelRoom = room - mark.width - AFTER_MARK - BEFORE_COUNT - number.width
  const fitted = fitText(label, fonts.body, labelRoom, shaper) ?? '…'
  const words = textShape(fitted, fonts.body, 'ink2', mark.width + AFTER_MARK, BASELINE, shaper)
  const numberX = words.x + words.width + BEFORE_COUNT
  return {
    shapes: [...mark.shapes.map((shape) => moved(shape, 0, MIDDLE)), words, { ...number, x: numberX }],
    width: numberX + number.width,
    height: LINE,
  }
}
