import type { Paint, TextShape } from '../scene.ts'
import type { Shaper, TextStyle } from '../shaper.ts'

/** A line of text with the left end of its baseline at `x`, `y`. */
export function textShape(
  text: string,
  style: TextStyle,
  paint: Paint,
  x: number,
  y: number,
  shaper: Shaper,
): TextShape {
  return { kind: 'text', x, y, text, style, paint, width: shaper.shape(text, style).width }
}

/** No line holds more UTF-16 units than this, and so no more are shaped. */
const LONGEST = 1_000

/** The text, or the longest beginning of it that fits in `width` px with “…” after it; null where none does. */
export function fitText(text: string, style: TextStyle, width: number, shaper: Shaper): string | null {
  const { glyphs, width: whole } = shaper.shape(text.slice(0, LONGEST), style)
  if (whole <= width && text.length <= LONGEST) return text
  const room = width - shaper.shape('…', style).width
  const cut = glyphs.findLast((glyph) => glyph.cluster > 0 && glyph.x <= room)
  if (cut === undefined) return null
  const shortened = `${text.slice(0, cut.cluster).trimEnd()}…`
  return shaper.shape(shortened, style).width <= width ? shortened : fitText(text, style, width - 1, shaper)
}
