import { facesFor, familyOf } from '../../diagram/measure/faces.ts'
import type { TextShape } from '../../diagram/scene.ts'
import type { FaceId, Shaper } from '../../diagram/shaper.ts'
import { decimal, element, escaped } from './xml.ts'

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
export const realText = (fonts: string): TextPainter => ({
  paint({ text, x, y, width, style }, color) {
    const families = facesFor(style).map((face) => familyOf(face).family)
    const attributes = {
      x,
      y,
      fill: color,
      'font-family': `${families.join(', ')}, ${style.family === 'serif' ? 'serif' : 'sans-serif'}`,
      'font-size': style.size,
      'font-weight': style.weight === 400 ? undefined : style.weight,
      'letter-spacing': style.spacing,
      textLength: width === 0 ? undefined : width,
      lengthAdjust: width === 0 ? undefined : 'spacingAndGlyphs',
      'xml:space': /^ | {2}| $/.test(text) ? 'preserve' : undefined,
    }
    return element('text', attributes, escaped(text))
  },
  definitions: () => fonts,
})

/** The units in which the glyphs of a line stand, to the em: those of the usual faces. */
const UNITS = 2_048

/** Glyph outlines, each defined once and used wherever it stands: for what has no fonts. */
export function outlinedText(shaper: Shaper): TextPainter {
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
    paint({ text, style, x, y }, color) {
      const unit = style.size / UNITS
      let uses = ''
      for (const glyph of shaper.shape(text, style).glyphs) {
        const id = define(glyph.face, glyph.id)
        // A picture has thousands of these, so they are written as they stand.
        if (paths.get(id) !== '')
          uses += `<use href="#${id}" x="${Math.round(glyph.x / unit)}" y="${Math.round(-glyph.y / unit)}"/>`
      }
      const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${unit} ${-unit})`
      return element('g', { transform, fill: color }, uses)
    },
    definitions: () => element('defs', {}, [...paths.values()].join('\n')),
  }
}
