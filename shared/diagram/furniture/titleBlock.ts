import type { ArgumentMap } from '../../document/argumentMap.ts'
import { drawableLine } from '../measure/drawable.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, EMPTY, movedAll, paragraph } from './block.ts'
import { fonts } from './furnitureStyle.ts'

const GAP = 6

/** The map's title and subtitle, one above the other; empty where it has neither. */
export function titleBlock(map: ArgumentMap, width: number, shaper: Shaper): Block {
  const set = (text: string, style: (typeof fonts)['title' | 'subtitle'], line: number, paint: 'ink' | 'ink2') =>
    text === '' ? EMPTY : paragraph([{ text, style }], width, { line, mostLines: 4, paint }, shaper)
  const title = set(drawableLine(map.title).trim(), fonts.title, 36, 'ink')
  const subtitle = set(drawableLine(map.subtitle).trim(), fonts.subtitle, 20, 'ink2')
  const top = title.height + (title.height > 0 && subtitle.height > 0 ? GAP : 0)
  return { shapes: [...title.shapes, ...movedAll(subtitle, 0, top)], width, height: top + subtitle.height }
}
