import type { Font } from 'harfbuzzjs'
import type { FaceId, Outline } from '../shaper.ts'
import { isInvisible } from './drawable.ts'

export interface LoadedFace {
  readonly id: FaceId
  readonly font: Font
  readonly unitsPerEm: number
  readonly coverage: Map<number, boolean>
  readonly outlines: Map<number, Outline>
}

export function covers(face: LoadedFace, codePoint: number): boolean {
  const known = face.coverage.get(codePoint)
  if (known !== undefined) return known
  const answer = face.font.nominalGlyph(codePoint) !== undefined
  face.coverage.set(codePoint, answer)
  return answer
}

/** Whether some text has a character that none of these faces has. */
export function someLack(texts: Iterable<string>, chain: readonly LoadedFace[]): boolean {
  for (const text of texts) {
    for (const [character] of text.matchAll(/[^\n -~]/gu)) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!isInvisible(codePoint) && !chain.some((face) => covers(face, codePoint))) return true
    }
  }
  return false
}

/** What `Shaper.outline` gives. */
export function outlineOf(face: LoadedFace, glyph: number): Outline {
  const known = face.outlines.get(glyph)
  if (known !== undefined) return known
  const outline = { data: face.font.glyphToPath(glyph), unitsPerEm: face.unitsPerEm }
  face.outlines.set(glyph, outline)
  return outline
}
