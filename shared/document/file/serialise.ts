import { z } from '../../zod.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { argumentMapSchema } from '../schema.ts'

/** Writes a value as JSON, its inner lines indented by `indent`. */
type Writer = (value: unknown, indent: string) => string

/**
 * The canonical text of a map: our fields in the schema's order, then those of other programs in theirs, no
 * field that holds its default, two spaces a level, a newline at the end.
 */
export function serialiseMap(map: ArgumentMap): string {
  return `${writeMap(map, '')}\n`
}

const writeMap = writerOf(argumentMapSchema)

function writerOf(schema: z.core.$ZodType): Writer {
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniExactOptional)
    return writerOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniArray) {
    const item = remembering(writerOf(schema.def.element))
    return (value, indent) => writeList(value as readonly unknown[], indent, item)
  }
  return schema instanceof z.ZodMiniObject ? writerOfObject(schema) : writeAny
}

/**
 * A map is kept every other second while someone types in it: then only what is new in its lists is written anew, since
 * no object of a map ever changes.
 */
function remembering(write: Writer): Writer {
  const known = new WeakMap<object, { readonly indent: string; readonly text: string }>()
  return (value, indent) => {
    if (typeof value !== 'object' || value === null) return write(value, indent)
    const before = known.get(value)
    if (before?.indent === indent) return before.text
    const text = write(value, indent)
    known.set(value, { indent, text })
    return text
  }
}

function writerOfObject(schema: z.ZodMiniObject): Writer {
  const fields = Object.entries(schema.def.shape).map(([key, field]) => {
    const write = writerOf(field)
    return { key, write, usual: field instanceof z.ZodMiniDefault ? write(field.parse(undefined), '') : undefined }
  })
  const ours = new Set(Object.keys(schema.def.shape))
  return (value, indent) => {
    const object = value as Readonly<Record<string, unknown>>
    const inner = `${indent}  `
    const lines: string[] = []
    for (const { key, write, usual } of fields) {
      if (object[key] === undefined) continue
      const text = write(object[key], inner)
      if (text !== usual) lines.push(`${JSON.stringify(key)}: ${text}`)
    }
    for (const [key, foreign] of Object.entries(object))
      if (!ours.has(key)) lines.push(`${JSON.stringify(key)}: ${writeAny(foreign, inner)}`)
    return enclosed('{', lines, '}', indent)
  }
}

function writeAny(value: unknown, indent: string): string {
  if (Array.isArray(value)) return writeList(value, indent, writeAny)
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const lines = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${writeAny(field, inner)}`)
  return enclosed('{', lines, '}', indent)
}

function writeList(list: readonly unknown[], indent: string, item: Writer): string {
  const inner = `${indent}  `
  return enclosed(
    '[',
    list.map((value) => item(value, inner)),
    ']',
    indent,
  )
}

function enclosed(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0 ? open + close : `${open}\n${indent}  ${lines.join(`,\n${indent}  `)}\n${indent}${close}`
}

/** Another program's field may hold a number that `JSON.stringify` would lose: -0, or one beyond a double. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0'
  if (Number.isFinite(value)) return String(value)
  return value > 0 ? '1e999' : '-1e999'
}
