import { facesFor, familyOf } from '../../diagram/measure/faces.ts'
import type { TextShape } from '../../diagram/scene.ts'
import type { FaceId, Shaper } from '../../diagram/shaper.ts'
import { decimal, element, escaped } from '../writing/xml.ts'

/** How lines of text become markup. */
export interface TextPainter {
  /** @param color `#rrggbb` */
  paint(text: TextShape, color: string): string
  /** What the lines painted so far refer to. */
  definitions(): string
}

/**
 * Real text, which can be selected and searched, as wide as it was shaped even where its font is missing.
 *
 * @param fonts markup that embeds its fonts.
 */
export const realText = (fonts: string, shaper: Shaper): TextPainter => ({
  paint(shape, color) {
    const { text, x, y, width, style, direction } = shape
    const attributes = {
      x: direction === 'rtl' ? x + width : x,
      y,
      fill: color,
      'font-family': familiesOf(shape, shaper).join(', '),
      'font-size': style.size,
      'font-weight': style.weight === 400 ? undefined : style.weight,
      'letter-spacing': style.spacing,
      direction,
      textLength: width === 0 ? undefined : width,
      lengthAdjust: width === 0 ? undefined : 'spacingAndGlyphs',
      'xml:space': /^ | {2}| $/.test(text) ? 'preserve' : undefined,
    }
    return element('text', attributes, escaped(text))
  },
  definitions: () => fonts,
})

/** Of the style's own face, of those that stand in for it where it lacks a character, and what any program has. */
function familiesOf({ text, style, direction }: TextShape, shaper: Shaper): readonly string[] {
  const drawn = new Set(shaper.shape(text, style, direction).glyphs.map(({ face }) => face))
  const faces = facesFor(style).filter((face, place) => place === 0 || drawn.has(face))
  return [...faces.map((face) => familyOf(face).family), style.family === 'serif' ? 'serif' : 'sans-serif']
}

/** The units in which the glyphs of a line stand, to the em: those of the usual faces. */
const UNITS = 2_048

/**
 * Glyph outlines, each defined once and used wherever it stands: for what has no fonts.
 *
 * @param isRead whether a line's words are there for a screen reader too
 */
export function outlinedText(shaper: Shaper, isRead = false): TextPainter {
  const paths = new Map<string, string>()
  const define = (face: FaceId, glyph: number): string => {
    const id = `${face}-${glyph}`
    if (!paths.has(id)) {
      const { data, unitsPerEm } = shaper.outline(face, glyph)
      const transform = unitsPerEm === UNITS ? undefined : `scale(${UNITS / unitsPerEm})`
      paths.set(id, data === '' ? '' : element('path', { id, transform, d: data }))
    }
    return id
  }
  return {
    paint({ text, style, x, y, direction }, color) {
      const unit = style.size / UNITS
      let uses = ''
      for (const glyph of shaper.shape(text, style, direction).glyphs) {
        const id = define(glyph.face, glyph.id)
        // A picture has thousands of these, so they are written as they stand.
        if (paths.get(id) !== '')
          uses += `<use href="#${id}" x="${Math.round(glyph.x / unit)}" y="${Math.round(-glyph.y / unit)}"/>`
      }
      const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${unit} ${-unit})`
      const spoken = isRead ? { role: 'img', 'aria-label': text } : {}
      return element('g', { transform, fill: color, ...spoken }, uses)
    },
    definitions: () => element('defs', {}, [...paths.values()].join('\n')),
  }
}
