import type { Shape, Stroke, TextShape } from '../../diagram/scene.ts'
import type { Glyph, Outline, Shaper } from '../../diagram/shaper.ts'

/** From where to where something is drawn, px; y down. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** How far down a shape reaches, in its own coordinates; rather too far than not far enough. */
export function extentOf(shape: Shape, shaper: Shaper): Extent {
  switch (shape.kind) {
    case 'text':
      return textExtent(shape, shaper)
    case 'box':
      return widened({ top: shape.y, bottom: shape.y + shape.height }, shape.stroke)
    case 'circle':
      return widened({ top: shape.y - shape.radius, bottom: shape.y + shape.radius }, shape.stroke)
    case 'path': {
      const ys = shape.commands.flatMap(([, ...numbers]) => numbers.filter((_, index) => index % 2 === 1))
      return widened(joined(ys.map((y) => ({ top: y, bottom: y }))), shape.stroke)
    }
  }
}

/** All of them together; an empty stretch at no place for none. */
export function joined(extents: readonly Extent[]): Extent {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const each of extents) {
    top = Math.min(top, each.top)
    bottom = Math.max(bottom, each.bottom)
  }
  return { top, bottom }
}

/** Corners that are drawn to a point reach farther than half a stroke: to twice its width, SVG's limit for them. */
function widened({ top, bottom }: Extent, stroke: Stroke | null): Extent {
  const reach = stroke === null ? 0 : 2 * stroke.width
  return { top: top - reach, bottom: bottom + reach }
}

/** Marks may be heaped on a letter, so each glyph is looked at. */
function textExtent({ text, style, y, direction }: TextShape, shaper: Shaper): Extent {
  const extentOfGlyph = (glyph: Glyph): Extent => {
    const outline = shaper.outline(glyph.face, glyph.id)
    const { top, bottom } = inkOf(outline)
    const scale = style.size / outline.unitsPerEm
    return { top: y + glyph.y - bottom * scale, bottom: y + glyph.y - top * scale }
  }
  return joined(shaper.shape(text, style, direction).glyphs.map(extentOfGlyph))
}

const inks = new WeakMap<Outline, Extent>()

/** In the outline's own units, y up: every second number of its path is a y. */
function inkOf(outline: Outline): Extent {
  const known = inks.get(outline)
  if (known !== undefined) return known
  const ys = [...outline.data.matchAll(/-?[\d.]+[ ,]+(-?[\d.]+)/g)].map(([, y]) => Number(y))
  const ink = joined(ys.map((y) => ({ top: y, bottom: y })))
  inks.set(outline, ink)
  return ink
}
