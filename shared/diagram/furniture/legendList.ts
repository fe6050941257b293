import { fitText, textShape } from '../measure/fitText.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, moved } from './block.ts'
import { fonts } from './furnitureStyle.ts'
import type { LegendItem, LegendRow } from './legendRows.ts'

const HEADING = 22
const LINE = 18
const AFTER_ROW = 10
const BEFORE_LABEL = 8
const BEFORE_COUNT = 6

/** The legend as a list: headings over rules, under each its signs, one below the other, their counts at the right. */
export function legendList(rows: readonly LegendRow[], width: number, shaper: Shaper): Block {
  const shapes: Shape[] = []
  let y = 0
  rows.forEach(({ heading, note, items }, index) => {
    if (index > 0) y += AFTER_ROW
    const words = note === undefined ? heading : `${heading}, ${note}`
    const fitted = fitText(words, fonts.heading, width, shaper) ?? heading
    shapes.push(textShape(fitted, fonts.heading, 'ink', 0, y + 12, shaper))
    shapes.push({ kind: 'box', x: 0, y: y + 17, width, height: 1, radius: 0, fill: 'line2', stroke: null })
    y += HEADING
    // Words stand close to the signs of their own section, which may be small ones.
    const markRoom = Math.max(0, ...items.map(({ mark }) => mark.width)) + BEFORE_LABEL
    for (const item of items) {
      shapes.push(...itemShapes(item, markRoom, width, shaper).map((shape) => moved(shape, 0, y)))
      y += LINE
    }
  })
  return { shapes, width, height: y }
}

function itemShapes({ mark, label, count }: LegendItem, left: number, width: number, shaper: Shaper): readonly Shape[] {
  const number = textShape(count, fonts.count, 'ink', 0, LINE / 2 + 4, shaper)
  const room = width - left - number.width - BEFORE_COUNT
  const words = textShape(
    fitText(label, fonts.body, room, shaper) ?? '…',
    fonts.body,
    'ink2',
    left,
    LINE / 2 + 4,
    shaper,
  )
  return [...mark.shapes.map((shape) => moved(shape, 0, LINE / 2)), words, { ...number, x: width - number.width }]
}
