import type { Shaper, TextStyle } from '../shaper.ts'

export interface StyledText {
  readonly text: string
  readonly style: TextStyle
}

/** Part of a line in one style; `x` from the line's left edge and `width`, both px. */
export interface LinePiece extends StyledText {
  readonly x: number
  readonly width: number
}

/** Part of a text, style by style; offsets are UTF-16 units. */
export function piecesOf(
  parts: readonly StyledText[],
  start: number,
  end: number,
  shaper: Shaper,
): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let from = 0
  let x = 0
  for (const part of parts) {
    const text = part.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    from += part.text.length
    if (text === '') continue
    const { width } = shaper.shape(text, part.style)
    pieces.push({ text, style: part.style, x, width })
    x += width
  }
  return pieces
}

/** px. */
export const widthOf = (pieces: readonly LinePiece[]): number => {
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.x + last.width
}
