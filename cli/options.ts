import { RejoinderError } from '../shared/errors.ts'

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
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
    if (!(value > 0)) throw new RejoinderError(`${option} can't be “${text}”: give a number above zero.`)
    return value
  }

export const wholePixels =
  (option: string) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : 0
    if (value < 1) throw new RejoinderError(`${option} can't be “${text}”: give a whole number of pixels above zero.`)
    return value
  }
