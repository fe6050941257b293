import type { FaceId, TextStyle } from '../shaper.ts'

/** The faces that a picture's own type needs; the others are loaded when a text has characters that these lack. */
export const baseFaces: Readonly<Record<TextStyle['family'], readonly FaceId[]>> = {
  sans: ['Inter-400', 'Inter-500', 'Inter-600', 'Inter-700'],
  serif: ['SourceSerif4-400'],
}

/** A face for what the styles' own faces lack. It is asked for no other code points than those in its ranges. */
export interface FallbackFace {
  readonly id: FaceId
  /** For weights from 600; without it the same face stands in for all. */
  readonly bold?: FaceId
  /** First and last code point. */
  readonly ranges: readonly (readonly [number, number])[]
}

/** Where a character is looked for that the style's own face lacks, in this order: small faces before large ones. */
export const fallbackFaces: readonly FallbackFace[] = [
  {
    id: 'NotoSansArabic-400',
    bold: 'NotoSansArabic-700',
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x870, 0x8ff],
      [0x2e41, 0x2e41],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
      [0x10efd, 0x10eff],
    ],
  },
  {
    id: 'NotoSansHebrew-400',
    bold: 'NotoSansHebrew-700',
    ranges: [
      [0x590, 0x5ff],
      [0xfb1d, 0xfb4f],
    ],
  },
  { id: 'NotoSansThai-400', bold: 'NotoSansThai-700', ranges: [[0xe01, 0xe5b]] },
  {
    id: 'NotoSansDevanagari-400',
    bold: 'NotoSansDevanagari-700',
    ranges: [
      [0x900, 0x97f],
      [0x1cd0, 0x1cff],
      [0xa830, 0xa839],
      [0xa8e0, 0xa8ff],
      [0x11b00, 0x11b09],
    ],
  },
  {
    id: 'NotoEmoji-400',
    ranges: [
      // Digits, # and * begin keycaps; joiners, selectors and tags make one picture of several characters.
      [0x23, 0x23],
      [0x2a, 0x2a],
      [0x30, 0x39],
      [0x200d, 0x200d],
      [0x20e3, 0x20e3],
      [0x2139, 0x2139],
      [0x231a, 0x23fa],
      [0x25aa, 0x27bf],
      [0x2934, 0x2935],
      [0x2b05, 0x2b55],
      [0xfe0e, 0xfe0f],
      [0x1f000, 0x1faff],
      [0xe0020, 0xe007f],
    ],
  },
  {
    id: 'NotoSansKR-400',
    ranges: [
      [0x1100, 0x11ff],
      [0x3131, 0x318e],
      [0xa960, 0xa97c],
      [0xac00, 0xd7fb],
      [0xffa0, 0xffdc],
    ],
  },
  {
    id: 'NotoSansSC-400',
    ranges: [
      [0x2100, 0x2bff],
      [0x2e3a, 0x9fff],
      [0xf900, 0xfaff],
      [0xfe10, 0xfe6b],
      [0xff01, 0xffee],
      [0x1f100, 0x1f251],
      [0x20000, 0x2ffff],
    ],
  },
]

/** The files of a fallback, by the weights that each is drawn for, as style sheets write them. */
export const filesOf = ({ id, bold }: FallbackFace): readonly (readonly [FaceId, string])[] =>
  bold === undefined
    ? [[id, '100 900']]
    : [
        [id, '100 500'],
        [bold, '600 900'],
      ]

const rangesOf = new Map(fallbackFaces.flatMap((face) => filesOf(face).map(([id]) => [id, face.ranges] as const)))
const weightsOf = new Map(fallbackFaces.flatMap(filesOf))

/** Whether a face is asked for a code point at all. */
export const isAskedFor = (face: FaceId, codePoint: number): boolean =>
  rangesOf.get(face)?.some(([first, last]) => codePoint >= first && codePoint <= last) ?? true

const ownFace = (style: TextStyle): FaceId => (style.family === 'serif' ? 'SourceSerif4-400' : `Inter-${style.weight}`)

/** The faces in which a style's characters are looked for, its own first. */
export const facesFor = (style: TextStyle): readonly FaceId[] => [
  ownFace(style),
  ...fallbackFaces.map(({ id, bold }) => (style.weight >= 600 ? (bold ?? id) : id)),
]

const families: Readonly<Record<string, string>> = {
  Inter: 'Inter',
  SourceSerif4: 'Source Serif 4',
  NotoSansArabic: 'Noto Sans Arabic',
  NotoSansHebrew: 'Noto Sans Hebrew',
  NotoSansThai: 'Noto Sans Thai',
  NotoSansDevanagari: 'Noto Sans Devanagari',
  NotoEmoji: 'Noto Emoji',
  NotoSansKR: 'Noto Sans KR',
  NotoSansSC: 'Noto Sans SC',
}

/** A face's name as fonts and style sheets know it, and the weights that it is drawn for, as they write them. */
export function familyOf(face: FaceId): { readonly family: string; readonly weight: string } {
  const [name = '', weight = '400'] = face.split('-')
  return { family: families[name] ?? name, weight: weightsOf.get(face) ?? weight }
}
