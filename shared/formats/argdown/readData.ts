import { parse } from 'yaml'
import { isObject } from '../../document/file/json.ts'
import type { Data } from './argdownDocument.ts'
import { readFlow } from './readFlow.ts'

/** Longer metadata is no metadata. */
const LONGEST = 2_000_000
/** Keys that reach into JavaScript's own objects. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The fields of a YAML text from a stranger, or null where it has none or is not well formed. */
export function readYaml(text: string): Data | null {
  if (text.length > LONGEST) return null
  try {
    const value: unknown = parse(text, { maxAliasCount: 20, logLevel: 'silent', prettyErrors: false })
    return isObject(value) ? withoutForbidden(value) : null
  } catch {
    return null
  }
}

const withoutForbidden = (value: Data): Data =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !FORBIDDEN.has(key)))

/** So much of a file's metadata may be in a style that takes long to read, in UTF-16 units. */
const MOST_SLOW = 400_000

/** Reads what braces hold: flow style on one line, block style where a line ends behind the first brace. */
export function createDataReader(): (braces: string) => Data | null {
  let slow = 0
  return (braces) => {
    const simple = readFlow(braces)
    if (isObject(simple)) return withoutForbidden(simple)
    slow += braces.length
    if (slow > MOST_SLOW) return null
    const block = /^\{[ \t]*\n/.exec(braces)
    return block === null ? readYaml(braces) : readYaml(braces.slice(block[0].length, -1))
  }
}

/** Where braces that open at `open` close again, or −1; those in quotes don't count. */
export function closingBrace(text: string, open: number, farthest: number): number {
  let depth = 0
  let quote = ''
  for (let at = open; at < Math.min(text.length, farthest); at++) {
    const char = text[at] ?? ''
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++
      else if (char === quote) quote = ''
    } else if (char === '"' || (char === "'" && /[\s:,[{]/.test(text[at - 1] ?? ''))) quote = char
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at
  }
  return -1
}
