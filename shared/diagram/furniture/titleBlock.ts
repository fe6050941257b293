import type { ArgumentMap } from '../../document/argumentMap.ts'
import { drawableLine } from '../measure/drawable.ts'
import type { Shaper, TextStyle } from '../shaper.ts'
import { type Block, EMPTY, movedAll, paragraph } from './block.ts'
import { fonts } from './furnitureStyle.ts'

const GAP = 6

/** Lines from baseline to baseline, px, and how many there may be. */
const WIDE = { title: fonts.title, titleLine: 36, subtitle: fonts.subtitle, subtitleLine: 20, mostLines: 4 }
const NARROW = {
  title: fonts.narrowTitle,
  titleLine: 29,
  subtitle: fonts.narrowSubtitle,
  subtitleLine: 17,
  mostLines: 8,
}

/** The map's title and subtitle, one above the other; empty where it has neither. In a narrow column they are smaller. */
export function titleBlock(map: ArgumentMap, width: number, shaper: Shaper, isNarrow = false): Block {
  const setting = isNarrow ? NARROW : WIDE
  const set = (text: string, style: TextStyle, line: number, paint: 'ink' | 'ink2') =>
    text === '' ? EMPTY : paragraph([{ text, style }], width, { line, mostLines: setting.mostLines, paint }, shaper)
  const title = set(drawableLine(map.title).trim(), setting.title, setting.titleLine, 'ink')
  const subtitle = set(drawableLine(map.subtitle).trim(), setting.subtitle, setting.subtitleLine, 'ink2')
  const top = title.height + (title.height > 0 && subtitle.height > 0 ? GAP : 0)
  return { shapes: [...title.shapes, ...movedAll(subtitle, 0, top)], width, height: top + subtitle.height }
}
