import { drawableLine } from '../../diagram/measure/drawable.ts'

/** Names of the values that PDF writes, as in ISO 32000-1, 7.3; all that is written here is ASCII. */
export type Value = string | number | boolean | readonly Value[] | Entries
export interface Entries {
  readonly [key: string]: Value | undefined
}

/** The number of an object in the file. */
export type ObjectId = number

/** Numbers and strings as they stand (names with their slash), lists and dictionaries as PDF writes them. */
export function written(value: Value): string {
  if (typeof value === 'number') return decimal(value)
  if (typeof value !== 'object') return `${value}`
  if (isList(value)) return `[${value.map(written).join(' ')}]`
  let entries = ''
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) entries += `/${key} ${written(entry)}`
  return `<<${entries}>>`
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value)

export const reference = (id: ObjectId): string => `${id} 0 R`

/** To a hundred-thousandth, never with an exponent. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100_000) / 100_000
  return Math.abs(rounded) < 0.001 && rounded !== 0 ? rounded.toFixed(5) : `${rounded}`
}

/** To a hundredth: as fine as the other pictures are. */
export const hundredth = (value: number): string => `${Math.round(value * 100) / 100 || 0}`

/** Text that a person reads, on one line: what is no ASCII as UTF-16 in hexadecimal digits. */
export function textString(text: string): string {
  const shown = drawableLine(text)
  if (/^[ -~]*$/.test(shown)) return `(${shown.replace(/[\\()]/g, '\\$&')})`
  return `<feff${utf16(shown)}>`
}

/** UTF-16, high byte first, as hexadecimal digits. */
export function utf16(text: string): string {
  let digits = ''
  for (let index = 0; index < text.length; index += 1) digits += fourDigits(text.charCodeAt(index))
  return digits
}

/** A number below 65,536. */
export const fourDigits = (value: number): string => value.toString(16).padStart(4, '0')
