import { parse } from 'yaml'
import { isObject } from '../../document/file/json.ts'
import type { Data } from './argdownDocument.ts'

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

/** What braces hold: flow style on one line, block style where a line ends behind the first brace. */
export function readData(braces: string): Data | null {
  const simple = readSimple(braces)
  if (simple !== null) return simple
  const block = /^\{[ \t]*\n/.exec(braces)
  return block === null ? readYaml(braces) : readYaml(braces.slice(block[0].length, -1))
}

const FIELD = /[{,][ \t]*([A-Za-z]\w*):[ \t]*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?=[,}])|[A-Za-z][\w-]*(?=[,}]))[ \t]*/y
/** Bare words that YAML means something by. */
const MEANT = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** Braces with nothing but short fields, as nearly all are, a hundred times as fast as any YAML. */
function readSimple(braces: string): Data | null {
  const fields: [string, unknown][] = []
  FIELD.lastIndex = 0
  let end = 0
  for (let found = FIELD.exec(braces); found !== null; found = FIELD.exec(braces)) {
    const [, key = '', value = ''] = found
    const read = scalarIn(value)
    if (read === undefined || FORBIDDEN.has(key)) return null
    fields.push([key, read])
    end = FIELD.lastIndex
    if (braces[end] !== ',') break
  }
  return end > 0 && braces.slice(end) === '}' ? Object.fromEntries(fields) : null
}

function scalarIn(written: string): unknown {
  if (written === 'true' || written === 'false') return written === 'true'
  if (/^[A-Za-z]/.test(written)) return MEANT.test(written) ? undefined : written
  try {
    return JSON.parse(written)
  } catch {
    return undefined
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
