import { pointWords } from '../../reasoning/pointWords.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { ChipKind } from './cardFacts.ts'
import { fonts } from './cardStyle.ts'
import { textShape } from './fitText.ts'

/** What the chips say; those of attacks that wait for an answer have a sign. */
export const chipLabels: Readonly<Record<ChipKind, string>> = {
  dropped: `! ${pointWords.dropped}`,
  unanswered: `! ${pointWords.unanswered}`,
  unsupported: pointWords.unsupported,
  'no-source': pointWords['no-source'],
  'self-rebuttal': pointWords['self-rebuttal'],
}

export const CHIP_HEIGHT = 16
const PADDING = 7
const GAP = 4
const MOST = 2

/** A row of the first chips, at most two and no more than fit from `x` to `right`; `y` is its top. */
export function chipShapes(kinds: readonly ChipKind[], x: number, y: number, right: number, shaper: Shaper): Shape[] {
  const shapes: Shape[] = []
  let left = x
  for (const kind of kinds.slice(0, MOST)) {
    const chip = chipShape(chipLabels[kind], left, y, shaper)
    if (left > x && left + chip.width > right) break
    shapes.push(...chip.shapes)
    left += chip.width + GAP
  }
  return shapes
}

/** How wide a row of the first chips is, px. */
export function chipsWidth(kinds: readonly ChipKind[], shaper: Shaper): number {
  const widths = kinds.slice(0, MOST).map((kind) => chipShape(chipLabels[kind], 0, 0, shaper).width)
  return widths.reduce((sum, width) => sum + width + GAP, widths.length > 0 ? -GAP : 0)
}

/** One chip, its top left corner at `x`, `y`. */
export function chipShape(label: string, x: number, y: number, shaper: Shaper) {
  const text = textShape(label, fonts.chip, 'warn', x + PADDING, y + 11.5, shaper)
  const width = text.width + 2 * PADDING
  const box: Shape = {
    kind: 'box',
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: CHIP_HEIGHT - 1,
    radius: (CHIP_HEIGHT - 1) / 2,
    fill: 'warnbg',
    stroke: { paint: 'warnline', width: 1 },
  }
  return { width, shapes: [box, text] }
}
