import { z } from '../../zod.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import type { Problem } from '../problem.ts'
import { argumentMapSchema } from '../schema.ts'
import { isObject } from './json.ts'
import { leftOut } from './leftOut.ts'
import { placeOf } from './place.ts'
import { FieldError } from './refusals.ts'

/** Where the reading is, and what it has left out so far. */
interface Progress {
  readonly path: PropertyKey[]
  readonly problems: Problem[]
}

/** A broken rule on its way up to the next thing that a map can do without. */
class Fault {
  constructor(
    readonly path: readonly PropertyKey[],
    readonly rule: string,
    readonly value: unknown,
  ) {}
}

/** Gives the value with its defaults filled in, or a `Fault`. */
type Reader = (value: unknown, progress: Progress) => unknown

/**
 * Reads a file of the current version field by field, as the schema has it. An optional field that breaks a rule is
 * left out and becomes a problem; so does an item of an optional list, but for those with an id: others may count on
 * them. (The schema's own parser is of no use here: it overflows the stack where very many rules are broken.)
 * @throws FieldError where the map can't do without what broke the rule
 */
export function readFields(file: unknown): { map: ArgumentMap; problems: Problem[] } {
  const problems: Problem[] = []
  const map = readMap(file, { path: [], problems })
  if (map instanceof Fault) throw refusal(map)
  // The schema's readers give what the schema describes.
  return { map: map as ArgumentMap, problems }
}

const readMap = readerOf(argumentMapSchema, false)

/** @param spares whether a list may leave out its items */
function readerOf(schema: z.core.$ZodType, spares: boolean): Reader {
  if (schema instanceof z.ZodMiniObject) return objectReader(schema)
  if (schema instanceof z.ZodMiniArray) return listReader(schema, spares)
  return (value, { path }) => {
    const result = z.safeParse(schema, value)
    return result.success ? result.data : new Fault([...path], ruleBroken(result), value)
  }
}

function objectReader(schema: z.ZodMiniObject): Reader {
  const rule = ruleBroken(schema.safeParse(null))
  const ours = new Set(Object.keys(schema.def.shape))
  const fields = Object.entries(schema.def.shape).map(([key, field]) => {
    const optional = field instanceof z.ZodMiniDefault || field instanceof z.ZodMiniExactOptional
    const read = optional ? readerOf(field.def.innerType, true) : readerOf(field, false)
    return { key, optional, read, usual: field instanceof z.ZodMiniDefault ? field.parse(undefined) : undefined }
  })
  return (value, progress) => {
    const { path, problems } = progress
    if (!isObject(value)) return new Fault([...path], rule, value)
    const object: Record<string, unknown> = {}
    for (const { key, optional, read, usual } of fields) {
      path.push(key)
      const found = value[key] === undefined && optional ? usual : read(value[key], progress)
      if (found instanceof Fault && optional) problems.push(problem(path, value[key], found))
      path.pop()
      if (found instanceof Fault && !optional) return found
      const kept = found instanceof Fault ? usual : found
      if (kept !== undefined) object[key] = kept
    }
    for (const [key, foreign] of Object.entries(value)) if (!ours.has(key)) object[key] = foreign
    return object
  }
}

function listReader(schema: z.ZodMiniArray, spares: boolean): Reader {
  const rule = ruleBroken(schema.safeParse(null))
  const { element } = schema.def
  const read = readerOf(element, false)
  const named = element instanceof z.ZodMiniObject && 'id' in element.def.shape
  return (value, progress) => {
    const { path, problems } = progress
    if (!Array.isArray(value)) return new Fault([...path], rule, value)
    const list: unknown[] = []
    for (const [index, item] of value.entries()) {
      path.push(index)
      const found = read(item, progress)
      if (!(found instanceof Fault)) list.push(found)
      else if (named) throw refusal(found)
      else if (spares) problems.push(problem(path, item, found))
      path.pop()
      if (found instanceof Fault && !spares) return found
    }
    return list
  }
}

function ruleBroken(result: z.core.util.SafeParseResult<unknown>): string {
  return result.error?.issues[0]?.message ?? ''
}

const refusal = ({ path, rule, value }: Fault) => new FieldError(placeOf(path), rule, value)

/** @param path that of what is left out, within which the fault lies */
function problem(path: readonly PropertyKey[], value: unknown, fault: Fault): Problem {
  const field = path.findLastIndex((step) => typeof step === 'string')
  return leftOut(path, value, `${placeOf(fault.path.slice(field))} ${fault.rule}`)
}
