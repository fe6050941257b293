import type { Direction, Shaper } from '../shaper.ts'
import { countLines } from './countLines.ts'
import { linesFrom } from './lines.ts'
import { type LinePiece, piecesOf, type StyledText, widthOf } from './pieces.ts'
import { TextDirections } from './textDirections.ts'

/** One line as it is set. Offsets are UTF-16 units of the whole text. */
export interface BrokenLine {
  /** As they are read; flush right where the line is read from the right. */
  readonly pieces: readonly LinePiece[]
  readonly direction: Direction
  readonly start: number
  /** Where the next line begins, or the line end that broke it; before it lies the white space that the line lost. */
  readonly end: number
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[]
  /** How many more lines there would be. */
  readonly more: number
}

/**
 * Breaks text that runs on through several styles by UAX 14 and its shaped widths; `\n` always breaks, and a word
 * that is wider than the line breaks between grapheme clusters. A line loses the white space at its end and
 * nothing else.
 *
 * @param width px.
 * @param mostLines lines after these are counted, not set.
 * @param room what is read from the right stands at the right of so much, px.
 */
export function breakLines(
  parts: readonly StyledText[],
  width: number,
  mostLines: number,
  shaper: Shaper,
  room = width,
): BrokenText {
  const text = parts.map((part) => part.text).join('')
  const directions = new TextDirections(text, shaper)
  const set = (start: number, stop: number) => piecesOf(parts, start, stop, directions.levels(start, stop), shaper)
  const lines: BrokenLine[] = []
  for (const { start, stop, end } of linesFrom(0, { text, width, set, isExact: true, shaper })) {
    const direction = directions.directionAt(start)
    if (lines.length < mostLines)
      lines.push({ pieces: flush(set(start, stop), room, direction), direction, start, end })
    else return { lines, more: linesAfter(parts, start, text, width, shaper) }
  }
  return { lines, more: 0 }
}

/** Where words stand in their lines does not matter to how many lines there are. */
function linesAfter(parts: readonly StyledText[], start: number, text: string, width: number, shaper: Shaper): number {
  const set = (from: number, stop: number) => piecesOf(parts, from, stop, null, shaper)
  return countLines(parts, start, { text, width, set, isExact: false, shaper })
}

function flush(pieces: readonly LinePiece[], room: number, direction: Direction): readonly LinePiece[] {
  if (direction !== 'rtl') return pieces
  const free = room - widthOf(pieces)
  return pieces.map((piece) => ({ ...piece, x: piece.x + free }))
}
