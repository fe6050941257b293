import type { Font } from 'harfbuzzjs'
import type { PathCommand } from '../scene.ts'
import type { FaceId } from '../shaper.ts'
import { isInvisible } from './drawable.ts'

export interface LoadedFace {
  readonly id: FaceId
  readonly font: Font
  readonly unitsPerEm: number
  readonly coverage: Map<number, boolean>
  readonly outlines: Map<number, readonly PathCommand[]>
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

/** A glyph's outline in px at 1 px per em, y down. */
export function outlineOf(face: LoadedFace, glyph: number): readonly PathCommand[] {
  const known = face.outlines.get(glyph)
  if (known !== undefined) return known
  const em = face.unitsPerEm
  const commands = face.font.glyphToJson(glyph).map(({ type, values }): PathCommand => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((value, index) => (index % 2 ? -value : value) / em)
    switch (type) {
      case 'M':
        return ['M', a, b]
      case 'L':
        return ['L', a, b]
      case 'Q':
        return ['Q', a, b, c, d]
      case 'C':
        return ['C', a, b, c, d, e, f]
      default:
        return ['Z']
    }
  })
  face.outlines.set(glyph, commands)
  return commands
}
