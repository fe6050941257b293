import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import type { TextStyle } from '../../../shared/diagram/shaper.ts'
import type { Claim } from '../../../shared/document/argumentMap.ts'
import type { Ink } from './ink.ts'

/** Type that can be read where a card is small, px of the map. */
export const LARGE: TextStyle = { family: 'sans', weight: 500, size: 28 }
export const LARGE_LINE = 31
/** Room for the standing beside the first line, px. */
export const STANDING_ROOM = 30
const MOST_LINES = 2

/** A claim's title or first words in at most two lines of large type, as its card has room. The context has that font. */
export function firstWords(
  context: CanvasRenderingContext2D,
  card: SceneCard,
  claim: Claim,
  { words }: Ink,
): readonly string[] {
  const lines = words.get(card) ?? broken(context, card, claim.title === '' ? claim.text : claim.title)
  words.set(card, lines)
  return lines
}

function broken(context: CanvasRenderingContext2D, { box }: SceneCard, text: string): readonly string[] {
  const room = box.width - CARD.left - CARD.right
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor((box.height - CARD.bottom) / LARGE_LINE)))
  const words = text.slice(0, 120).split(/\s+/u).filter(Boolean)
  const lines: string[] = []
  while (words.length > 0 && lines.length < most) {
    const width = room - (lines.length === 0 ? STANDING_ROOM : 0)
    const fits = (line: string) => context.measureText(line).width <= width
    let line = words.shift() ?? ''
    while (words[0] !== undefined && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`
    const isCut = (words.length > 0 && lines.length === most - 1) || !fits(line)
    lines.push(isCut ? shortened(line, fits) : line)
  }
  return lines
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const signs = [...line]
  while (signs.length > 1 && !fits(`${signs.join('')}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
