import { counted } from '../../reasoning/counted.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { fonts } from './cardStyle.ts'
import { textShape } from './fitText.ts'
import { FOLD_PILL } from './measuredCard.ts'

const STALK = 10
const HEIGHT = FOLD_PILL - STALK

/** “› 7 claims folded”, hung below the middle of a card of this size. */
export function foldPill(hidden: number, width: number, height: number, shaper: Shaper): readonly Shape[] {
  const label = `${counted(hidden, 'claim')} folded`
  const text = textShape(label, fonts.standing, 'ink2', 0, height + STALK + 12.5, shaper)
  const middle = Math.round(width / 2)
  const pill = Math.ceil(text.width / 2) * 2 + 30
  const left = middle - pill / 2
  const chevron = { x: left + 11, y: height + STALK + HEIGHT / 2 }
  return [
    {
      kind: 'path',
      commands: [
        ['M', middle, height],
        ['L', middle, height + STALK],
      ],
      fill: null,
      stroke: { paint: 'line2', width: 1 },
    },
    {
      kind: 'box',
      x: left + 0.5,
      y: height + STALK + 0.5,
      width: pill - 1,
      height: HEIGHT - 1,
      radius: (HEIGHT - 1) / 2,
      fill: 'card',
      stroke: { paint: 'line2', width: 1 },
    },
    {
      kind: 'path',
      commands: [
        ['M', chevron.x - 1.5, chevron.y - 3],
        ['L', chevron.x + 1.5, chevron.y],
        ['L', chevron.x - 1.5, chevron.y + 3],
      ],
      fill: null,
      stroke: { paint: 'ink2', width: 1.5 },
    },
    { ...text, x: left + 20 },
  ]
}
