import type { Shaper } from '../shaper.ts'
import { countLines } from './countLines.ts'
import { linesFrom } from './lines.ts'
import { type LinePiece, piecesOf, type StyledText } from './pieces.ts'

/** One line as it is set. Offsets are UTF-16 units of the whole text. */
export interface BrokenLine {
  readonly pieces: readonly LinePiece[]
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
 */
export function breakLines(parts: readonly StyledText[], width: number, mostLines: number, shaper: Shaper): BrokenText {
  const text = parts.map((part) => part.text).join('')
  const set = (start: number, stop: number) => piecesOf(parts, start, stop, shaper)
  const lines: BrokenLine[] = []
  for (const { start, stop, end } of linesFrom(0, { text, width, set, isExact: true, shaper })) {
    if (lines.length < mostLines) lines.push({ pieces: set(start, stop), start, end })
    else return { lines, more: countLines(parts, start, { text, width, set, isExact: false, shaper }) }
  }
  return { lines, more: 0 }
}
