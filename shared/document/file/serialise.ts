import { z } from '../../zod.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { argumentMapSchema } from '../schema.ts'

/** Writes a value as JSON, its inner lines indented by `indent`. */
type Writer = (value: unknown, indent: string) => string

/** So many items of a long list are remembered as one text: to join thousands would take longer than to write one. */
const BLOCK = 64

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
    const block = rememberingBlocks(item)
    return (value, indent) => {
      const list = value as readonly unknown[]
      return list.length > BLOCK ? block(list, indent) : writeList(list, indent, item)
    }
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

interface Block {
  readonly items: readonly unknown[]
  readonly indent: string
  readonly text: string
}

function rememberingBlocks(item: Writer): (list: readonly unknown[], indent: string) => string {
  const known = new WeakMap<object, Block>()
  const written = (items: readonly unknown[], indent: string): string => {
    const [first] = items
    const before = typeof first === 'object' && first !== null ? known.get(first) : undefined
    if (before?.indent === indent && isAlike(before.items, items)) return before.text
    const text = items.map((value) => item(value, indent)).join(`,\n${indent}`)
    if (typeof first === 'object' && first !== null) known.set(first, { items, indent, text })
    return text
  }
  return (list, indent) => {
    const blocks: string[] = []
    for (let from = 0; from < list.length; from += BLOCK)
      blocks.push(written(list.slice(from, from + BLOCK), `${indent}  `))
    return enclosed('[', blocks, ']', indent)
  }
}

const isAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

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
