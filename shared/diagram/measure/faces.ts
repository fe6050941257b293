import type { FaceId, TextStyle } from '../shaper.ts'

/** The faces that a picture's own type needs; the others are loaded when a text has characters that these lack. */
export const baseFaces: Readonly<Record<TextStyle['family'], readonly FaceId[]>> = {
  sans: ['Inter-400', 'Inter-500', 'Inter-600', 'Inter-700'],
  serif: ['SourceSerif4-400'],
}

/** Where a character is looked for that the style's own face lacks, in this order. */
export const fallbackFaces: readonly FaceId[] = ['NotoSansSC-400']

const ownFace = (style: TextStyle): FaceId => (style.family === 'serif' ? 'SourceSerif4-400' : `Inter-${style.weight}`)

/** The faces in which a style's characters are looked for, its own first. */
export const facesFor = (style: TextStyle): readonly FaceId[] => [ownFace(style), ...fallbackFaces]

/** A face's name as fonts and style sheets know it. */
export function familyOf(face: FaceId): { readonly family: string; readonly weight: number } {
  const [name = '', weight = '400'] = face.split('-')
  const families: Readonly<Record<string, string>> = {
    Inter: 'Inter',
    SourceSerif4: 'Source Serif 4',
    NotoSansSC: 'Noto Sans SC',
  }
  return { family: families[name] ?? name, weight: Number(weight) }
}
