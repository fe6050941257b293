import type { Font } from 'harfbuzzjs'
import type { FaceId, Outline } from '../shaper.ts'
import { isInvisible } from './drawable.ts'
import { isAskedFor } from './faces.ts'

export interface LoadedFace {
  readonly id: FaceId
  readonly font: Font
  readonly unitsPerEm: number
  readonly coverage: Map<number, boolean>
  readonly outlines: Map<number, Outline>
  /** By glyph; filled when first asked for. */
  readonly codePoints: Map<number, number>
}

export function covers(face: LoadedFace, codePoint: number): boolean {
  const known = face.coverage.get(codePoint)
  if (known !== undefined) return known
  const answer = isAskedFor(face.id, codePoint) && face.font.nominalGlyph(codePoint) !== undefined
  face.coverage.set(codePoint, answer)
  return answer
}

/** The code points of some texts that none of these faces has. */
export function lackedBy(chain: readonly LoadedFace[], texts: Iterable<string>): readonly number[] {
  const lacked = new Set<number>()
  for (const text of texts)
    for (const [character] of text.matchAll(/[^\n -~]/gu)) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!isInvisible(codePoint) && !chain.some((face) => covers(face, codePoint))) lacked.add(codePoint)
    }
  return [...lacked]
}

/** What `Shaper.outline` gives. */
export function outlineOf(face: LoadedFace, glyph: number): Outline {
  const known = face.outlines.get(glyph)
  if (known !== undefined) return known
  const outline = { data: face.font.glyphToPath(glyph), unitsPerEm: face.unitsPerEm }
  face.outlines.set(glyph, outline)
  return outline
}

/** What `Shaper.codePoint` gives. */
export function codePointOf({ font, codePoints }: LoadedFace, glyph: number): number | undefined {
  if (codePoints.size === 0) {
    for (const codePoint of font.face.collectUnicodes()) {
      const drawn = font.nominalGlyph(codePoint)
      if (drawn !== undefined && !codePoints.has(drawn)) codePoints.set(drawn, codePoint)
    }
  }
  return codePoints.get(glyph)
}
