import type { Paint, TextShape } from '../scene.ts'
import type { Glyph, Shaper, TextStyle } from '../shaper.ts'

/** A line of text with the left end of its baseline at `x`, `y`. */
export function textShape(
  text: string,
  style: TextStyle,
  paint: Paint,
  x: number,
  y: number,
  shaper: Shaper,
): TextShape {
  const direction = shaper.direction(text)
  const shape: TextShape = { kind: 'text', x, y, text, style, paint, width: shaper.shape(text, style, direction).width }
  return direction === undefined ? shape : { ...shape, direction }
}

/** No line holds more UTF-16 units than this, and so no more are shaped. */
const LONGEST = 1_000

/** The text, or the longest beginning of it that fits in `width` px with “…” after it; null where none does. */
export function fitText(text: string, style: TextStyle, width: number, shaper: Shaper): string | null {
  const { glyphs, width: whole } = shaper.shape(text.slice(0, LONGEST), style)
  if (whole <= width && text.length <= LONGEST) return text
  const room = width - shaper.shape('…', style).width
  const cut = longestHead(text.slice(0, LONGEST), glyphs, room, shaper)
  if (cut === 0) return null
  const shortened = `${text.slice(0, cut).trimEnd()}…`
  return shaper.shape(shortened, style).width <= width ? shortened : fitText(text, style, width - 1, shaper)
}

/** How many units of a text, in the order in which it is read, are no wider than `room` px. */
function longestHead(text: string, glyphs: readonly Glyph[], room: number, shaper: Shaper): number {
  const isStart = new Set(shaper.graphemes(text))
  let pen = 0
  let longest = 0
  for (const { cluster, advance } of [...glyphs].sort((a, b) => a.cluster - b.cluster)) {
    if (pen > room) break
    if (isStart.has(cluster)) longest = cluster
    pen += advance
  }
  return longest
}
