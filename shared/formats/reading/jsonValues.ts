import { isObject, readJson } from '../../document/file/json.ts'
import { decodeText } from './decodeText.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The JSON of another program's file.
 * @param name of the format, for the refusal
 * @throws RejoinderError
 */
export const readJsonFile = (bytes: Uint8Array, name: string): unknown => readJson(decodeText(bytes, name).text)

/** The objects of a list, each with its place in it; none where there is no such list. */
export function objectsIn(value: unknown, key: string): readonly (readonly [JsonObject, index: number])[] {
  const list = isObject(value) ? value[key] : undefined
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown, index) => (isObject(item) ? [[item, index] as const] : []))
}

/** A text, or a number as text, since many programs write ids as either; empty for anything else. */
export function textIn(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : undefined
  if (typeof found === 'string') return found
  return typeof found === 'number' ? String(found) : ''
}

/** A finite number, or one written as text; undefined for anything else. */
export function numberIn(value: unknown, key: string): number | undefined {
  const found = isObject(value) ? value[key] : undefined
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A place on the map in whole px; undefined where either number is missing or too large. */
export function pointIn(value: unknown): { readonly x: number; readonly y: number } | undefined {
  const [x, y] = [numberIn(value, 'x'), numberIn(value, 'y')]
  if (x === undefined || y === undefined || Math.max(Math.abs(x), Math.abs(y)) > 1_000_000) return undefined
  return { x: Math.round(x), y: Math.round(y) }
}
