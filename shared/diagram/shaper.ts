export interface TextStyle {
  readonly family: 'sans' | 'serif'
  readonly weight: 400 | 500 | 600 | 700
  /** px per em. */
  readonly size: number
  /** Added after each letter, px; not to those that are joined. */
  readonly spacing?: number
}

/** Which way a line is read, if not from left to right. */
export type Direction = 'rtl' | undefined

/** The name of one bundled font file: `Inter-400`, `NotoSansSC-400`. */
export type FaceId = string

export interface Glyph {
  readonly face: FaceId
  /** The glyph's number in its face; 0 is the box that stands for a missing one. */
  readonly id: number
  /** Index of the first UTF-16 unit that it draws. */
  readonly cluster: number
  /** Pen position from the line's left edge, px; y down from the baseline. */
  readonly x: number
  readonly y: number
  /** How far the pen moves, px. */
  readonly advance: number
}

export interface ShapedText {
  /** px. */
  readonly width: number
  /** In visual order, left to right. They may be made anew each time: ask once. */
  readonly glyphs: readonly Glyph[]
}

/** What a glyph looks like, from its pen position. */
export interface Outline {
  /** SVG path data in the face's own units, y up; empty where nothing is drawn. */
  readonly data: string
  readonly unitsPerEm: number
}

/** The only way from text to widths, lines and outlines: the bundled fonts, the same on every host. */
export interface Shaper {
  /** Grows when a face or a rule is added: what was shaped before may now be shaped otherwise. */
  readonly revision: number
  /** @param direction how the line is read, which says where its words stand that are read otherwise. */
  shape(text: string, style: TextStyle, direction?: Direction): ShapedText
  /** The UTF-16 offsets at which a paragraph without line feeds may break, by UAX 14; its end is the last. */
  breaks(paragraph: string): readonly number[]
  /** The UTF-16 offsets at which grapheme clusters begin, by UAX 29. */
  graphemes(text: string): readonly number[]
  /** How a paragraph is read, by its first strong character as in UAX 9. */
  direction(paragraph: string): Direction
  /** The embedding level of each UTF-16 unit by UAX 9, odd where text runs to the left; null where none does. */
  levels(text: string, direction: Direction): Uint8Array | null
  outline(face: FaceId, glyph: number): Outline
  /** The code point that a glyph stands for by itself; undefined for ligatures, other forms and parts. */
  codePoint(face: FaceId, glyph: number): number | undefined
}
