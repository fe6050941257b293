import type { TextStyle } from '../shaper.ts'

/** A card's measures, px at 100 %. */
export const CARD = {
  radius: 8,
  band: 4,
  left: 16,
  right: 10,
  headerBaseline: 18,
  textTop: 26,
  line: 16,
  /** From a line's top to its baseline. */
  ascent: 12,
  bottom: 8,
  chips: 20,
  /** Its height is a multiple of this. */
  grid: 4,
  mostLines: 40,
  /** While a person writes. */
  mostWritten: 400,
} as const

/** The same in a picture that is fitted to a page, where room is dear. */
export const DENSE_CARD: CardMeasures = {
  ...CARD,
  headerBaseline: 17,
  textTop: 23,
  line: 15,
  ascent: 11.5,
  bottom: 6,
  grid: 1,
}

export type CardMeasures = { readonly [Name in keyof typeof CARD]: number }

const sans = (size: number, weight: TextStyle['weight'], spacing?: number): TextStyle =>
  spacing === undefined ? { family: 'sans', size, weight } : { family: 'sans', size, weight, spacing }

export const fonts = {
  party: sans(9.5, 700, 0.4),
  meta: sans(11, 400),
  standing: sans(10, 500),
  chip: sans(10, 600),
  text: sans(12, 400),
  title: sans(12, 700),
  contention: sans(13, 700),
} as const
