import type { PathCommand } from './scene.ts'

export interface TextStyle {
  readonly family: 'sans' | 'serif'
  readonly weight: 400 | 500 | 600 | 700
  /** px per em. */
  readonly size: number
  /** Added after each glyph, px. */
  readonly spacing?: number
}

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
  /** In visual order, left to right. */
  readonly glyphs: readonly Glyph[]
}

/** The only way from text to widths and outlines: the bundled fonts, the same on every host. */
export interface Shaper {
  /** Grows when a face is added: what was shaped before may now be shaped otherwise. */
  readonly revision: number
  shape(text: string, style: TextStyle): ShapedText
  /** A glyph's outline in px at 1 px per em, y down, from its pen position. */
  outline(face: FaceId, glyph: number): readonly PathCommand[]
}
