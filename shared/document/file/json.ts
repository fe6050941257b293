import { syntaxFault } from './jsonSyntax.ts'
import { placeOf } from './place.ts'
import { ForbiddenKeyError, NotJsonError, TooDeepError, UnfinishedFileError } from './refusals.ts'

const DEEPEST = 200
/** Keys that reach into JavaScript's own objects. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The value of a JSON text from a stranger.
 * @throws NotJsonError, UnfinishedFileError, TooDeepError (over 200 levels), ForbiddenKeyError
 */
export function readJson(text: string): unknown {
  // Before parsing, since a text of nothing but brackets would fill the memory.
  refuseDepth(text)
  const value = parsed(text)
  refuseForbiddenKeys(value, [])
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Engines word their complaint differently and often leave out where it is.
    const at = syntaxFault(text)
    if (at < text.length) {
      const column = at - text.lastIndexOf('\n', at - 1)
      throw new NotJsonError(lineOf(text, at), column, String.fromCodePoint(text.codePointAt(at) ?? 0))
    }
    const written = text.trimEnd()
    throw new UnfinishedFileError(written === '' ? 0 : lineOf(written, written.length))
  }
}

/** The line of a place in a text, from 1. */
function lineOf(text: string, at: number): number {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
  return line
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]

function refuseDepth(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = closingQuote(text, at)
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > DEEPEST) throw new TooDeepError(lineOf(text, at), DEEPEST)
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
  }
}

/** Where the string that opens at `open` ends; the text's end if it doesn't. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) return at
  }
  return text.length
}

function refuseForbiddenKeys(value: unknown, path: PropertyKey[]): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) refuseBelow(item, index, path)
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) throw new ForbiddenKeyError(placeOf(path), key)
      refuseBelow(item, key, path)
    }
}

function refuseBelow(value: unknown, key: PropertyKey, path: PropertyKey[]): void {
  path.push(key)
  refuseForbiddenKeys(value, path)
  path.pop()
}

/** Whether a JSON value is an object with fields. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
