/** What a PDF says of a font beside its outlines; lengths in thousandths of an em. */
export interface FontFacts {
  readonly box: readonly [number, number, number, number]
  readonly ascent: number
  readonly descent: number
  /** How far the pen moves after a glyph. */
  advance(glyph: number): number
}

/** Reads a TrueType file of ours (OpenType 1.9: head, hhea, hmtx). */
export function factsOf(font: Uint8Array): FontFacts {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const [head, hhea, hmtx] = [tableAt(view, 'head'), tableAt(view, 'hhea'), tableAt(view, 'hmtx')]
  const unit = 1_000 / view.getUint16(head + 18)
  const length = (at: number) => Math.round(view.getInt16(at) * unit)
  const metrics = view.getUint16(hhea + 34)
  return {
    box: [length(head + 36), length(head + 38), length(head + 40), length(head + 42)],
    ascent: length(hhea + 4),
    descent: length(hhea + 6),
    // Glyphs beyond the last advance that is given share it.
    advance: (glyph) => Math.round(view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * unit * 100) / 100,
  }
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4)
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(entry + index)))
    if (found === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}
