import { z } from '../../zod.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { argumentMapSchema } from '../schema.ts'

/** Writes a value as JSON, its inner lines indented by `indent`. */
type Writer = (value: unknown, indent: string) => string
/** Writes the items of a list, many to a text. */
type BlockWriter = (list: readonly unknown[], indent: string) => Iterable<string>

interface Field {
  readonly key: string
  readonly value: unknown
  readonly write: Writer
  readonly blocks?: BlockWriter
  /** Its default, which is not written. */
  readonly usual?: string
}

/** So many items of a long list are remembered as one text: to join thousands would take longer than to write one. */
const BLOCK = 64

/**
 * The canonical text of a map: our fields in the schema's order, then those of other programs in theirs, no
 * field that holds its default, two spaces a level, a newline at the end.
 */
export const serialiseMap = (map: ArgumentMap): string => [...serialisedPieces(map)].join('')

/**
 * The canonical text in pieces, so that who writes a large map can do other things in between. A long one that has
 * nothing in it that is new since a map was written last is the very string that it was then.
 */
export function* serialisedPieces(map: ArgumentMap): Generator<string> {
  let before = '{\n  '
  for (const { key, value, write, blocks, usual } of fieldsOfMap(map)) {
    const isLong = Array.isArray(value) && value.length > BLOCK
    const text = (isLong ? blocks?.(value, '    ') : undefined) ?? write(value, '  ')
    if (text === usual) continue
    yield `${before}${JSON.stringify(key)}: `
    if (typeof text === 'string') yield text
    else yield* listOf(text)
    before = ',\n  '
  }
  yield '\n}\n'
}

function* listOf(blocks: Iterable<string>): Generator<string> {
  let before = '[\n    '
  for (const block of blocks) {
    yield before
    yield block
    before = ',\n    '
  }
  yield '\n  ]'
}

const fieldsOfMap = fieldsOf(argumentMapSchema)

function writersOf(schema: z.core.$ZodType): Pick<Field, 'write' | 'blocks'> {
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniExactOptional)
    return writersOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniArray) {
    const item = remembering(writersOf(schema.def.element).write)
    return {
      write: (value, indent) => writeList(value as readonly unknown[], indent, item),
      blocks: rememberingBlocks(item),
    }
  }
  return { write: schema instanceof z.ZodMiniObject ? writerOfObject(schema) : writeAny }
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
  readonly text: string
}

function rememberingBlocks(item: Writer): BlockWriter {
  const known = new WeakMap<object, Block>()
  const written = (items: readonly unknown[], indent: string): string => {
    const [first] = items
    const before = typeof first === 'object' && first !== null ? known.get(first) : undefined
    if (before !== undefined && isAlike(before.items, items)) return before.text
    const text = items.map((value) => item(value, indent)).join(`,\n${indent}`)
    if (typeof first === 'object' && first !== null) known.set(first, { items, text })
    return text
  }
  return function* (list, indent) {
    for (let from = 0; from < list.length; from += BLOCK) yield written(list.slice(from, from + BLOCK), indent)
  }
}

const isAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

/** The fields that such an object has. */
function fieldsOf(schema: z.ZodMiniObject): (object: object) => readonly Field[] {
  const ours = Object.entries(schema.def.shape).map(([key, field]) => {
    const writers = writersOf(field)
    const usual = field instanceof z.ZodMiniDefault ? writers.write(field.parse(undefined), '') : undefined
    return { key, ...writers, ...(usual === undefined ? {} : { usual }) }
  })
  const keys = new Set(ours.map(({ key }) => key))
  return (object) => {
    const values = object as Readonly<Record<string, unknown>>
    const fields: Field[] = []
    for (const field of ours) {
      const value = values[field.key]
      if (value !== undefined) fields.push({ ...field, value })
    }
    for (const [key, value] of Object.entries(values)) if (!keys.has(key)) fields.push({ key, value, write: writeAny })
    return fields
  }
}

function writerOfObject(schema: z.ZodMiniObject): Writer {
  const fields = fieldsOf(schema)
  return (value, indent) => {
    const inner = `${indent}  `
    const lines: string[] = []
    for (const field of fields(value as object)) {
      const text = field.write(field.value, inner)
      if (text !== field.usual) lines.push(`${JSON.stringify(field.key)}: ${text}`)
    }
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
