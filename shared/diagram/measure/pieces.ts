import type { Direction, Shaper, TextStyle } from '../shaper.ts'
import { inVisualOrder } from './bidi.ts'

export interface StyledText {
  readonly text: string
  readonly style: TextStyle
}

/** Part of a line in one style that runs one way; `x` from the line's left edge and `width`, both px. */
export interface LinePiece extends StyledText {
  readonly x: number
  readonly width: number
  readonly direction?: 'rtl'
}

/**
 * Part of a text, in the order in which it is read; offsets are UTF-16 units.
 *
 * @param levels of these units; null where all goes from left to right.
 */
export function piecesOf(
  parts: readonly StyledText[],
  start: number,
  end: number,
  levels: Uint8Array | null,
  shaper: Shaper,
): readonly LinePiece[] {
  const runs: LevelledText[] = []
  let from = 0
  for (const { text, style } of parts) {
    const [first, stop] = [Math.max(0, start - from), Math.max(0, end - from)]
    const within = text.slice(first, stop)
    if (within !== '') runs.push(...runsOf(within, style, levels?.subarray(from + first - start) ?? null))
    from += text.length
  }
  return placed(runs, shaper)
}

interface LevelledText extends StyledText {
  readonly level: number
}

function runsOf(text: string, style: TextStyle, levels: Uint8Array | null): readonly LevelledText[] {
  if (levels === null) return [{ text, style, level: 0 }]
  const runs: LevelledText[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && levels[at] === levels[start]) continue
    runs.push({ text: text.slice(start, at), style, level: levels[start] ?? 0 })
    start = at
  }
  return runs
}

function placed(runs: readonly LevelledText[], shaper: Shaper): readonly LinePiece[] {
  const pieces = runs.map(({ text, style, level }) => {
    const direction: Direction = level % 2 === 1 ? 'rtl' : undefined
    const piece = { text, style, x: 0, width: shaper.shape(text, style, direction).width }
    return { level, piece: direction === undefined ? piece : { ...piece, direction } }
  })
  let x = 0
  for (const { piece } of inVisualOrder(pieces)) {
    piece.x = x
    x += piece.width
  }
  return pieces.map(({ piece }) => piece)
}

/** px. */
export const widthOf = (pieces: readonly LinePiece[]): number => pieces.reduce((sum, { width }) => sum + width, 0)
