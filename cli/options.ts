import type { Proportion } from '../shared/diagram/fit/drawFitted.ts'
import type { Box } from '../shared/diagram/scene.ts'
import { RejoinderError } from '../shared/errors.ts'
import { paperOf, papers } from '../shared/formats/picture/papers.ts'

const DECIMAL = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** “light or dark”, “svg, png or pdf”. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** Each gives the reader of an option's value; the readers throw a RejoinderError that names option and value. */
export const oneOf =
  (option: string, values: readonly string[]) =>
  (text: string): string => {
    if (!values.includes(text)) throw new RejoinderError(`${option} can't be “${text}”: choose ${listed(values)}.`)
    return text
  }

export const aboveZero =
  (option: string) =>
  (text: string): number => {
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN
    if (!(value > 0 && Number.isFinite(value)))
      throw new RejoinderError(`${option} can't be “${text}”: give a number above zero.`)
    return value
  }

export const wholePixels =
  (option: string) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : 0
    if (value < 1) throw new RejoinderError(`${option} can't be “${text}”: give a whole number of pixels above zero.`)
    return value
  }

export const fromZero =
  (option: string) =>
  (text: string): number => {
    if (!DECIMAL.test(text)) throw new RejoinderError(`${option} can't be “${text}”: give a number from zero.`)
    return Number(text)
  }

/** Ids with commas between them. */
export const ids =
  (option: string) =>
  (text: string): readonly string[] => {
    const found = text.split(',').map((id) => id.trim())
    if (found.includes('')) throw new RejoinderError(`${option} can't be “${text}”: give ids of claims, such as C1,C2.`)
    return found
  }

/** A box in map coordinates: `X,Y,W,H`. */
export const box =
  (option: string) =>
  (text: string): Box => {
    const [x, y, width, height, ...more] = text
      .split(',')
      .map((part) => (NUMBER.test(part.trim()) ? Number(part) : Number.NaN))
    const refused = new RejoinderError(
      `${option} can't be “${text}”: give left, top, width and height in px, such as 0,0,800,600.`,
    )
    if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0)
      throw refused
    if (!(Number.isFinite(x) && Number.isFinite(y) && width > 0 && height > 0)) throw refused
    return { x, y, width, height }
  }

/** A sheet of paper: by name, or so many mm, cm or in. */
export const paper =
  (option: string) =>
  (text: string): Proportion => {
    const found = paperOf(text)
    if (found !== null) return found
    throw new RejoinderError(
      `${option} can't be “${text}”: give ${listed(papers.map(({ id }) => id))}, or width and height, such as 420x297mm.`,
    )
  }

/** The shape of a picture: a sheet of paper, or width to height. */
export interface Shape {
  readonly proportion: Proportion
  readonly isPaper: boolean
}

export const shape =
  (option: string) =>
  (text: string): Shape => {
    const named = paperOf(text)
    if (named !== null) return { proportion: named, isPaper: true }
    const [width = Number.NaN, height = Number.NaN, ...more] = text
      .split(':')
      .map((part) => (DECIMAL.test(part) ? Number(part) : Number.NaN))
    if (width > 0 && height > 0 && more.length === 0)
      return { proportion: { width, height, turns: false }, isPaper: false }
    throw new RejoinderError(
      `${option} can't be “${text}”: give a shape, such as 16:10, or a paper: ${listed(papers.map(({ id }) => id))}.`,
    )
  }
