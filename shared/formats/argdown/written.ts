import { drawable } from '../../diagram/measure/drawable.ts'
import { shortcodeAt } from './shortcodes.ts'

/** Words that YAML reads as something else. */
const MEANT = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** A value in YAML's flow style, which is JSON's but for bare keys and words; no brace or `===` is in its texts. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => `${/^[A-Za-z]\w*$/.test(key) ? key : quoted(key)}: ${flow(field)}`)
      .join(', ')}}`
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^[A-Za-z][\w-]*$/.test(value) && !MEANT.test(value) ? value : quoted(value)
}

/** What a reader might take for an end, or no text may hold. */
const UNSAFE = /[{}\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|==(?==)/g

const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSAFE, (found) =>
    [...found].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  )

/** Whether words can stand in a text as they are, without those that only metadata can hold. */
export const isPlain = (words: string): boolean =>
  words === words.trim() && !/[^\S ]| {2}/.test(words) && drawable(words) === words

/** Words of which no sign means anything in Argdown. */
export function escapedWords(words: string): string {
  const line = drawable(words).replace(/\s+/g, ' ').trim()
  let escaped = ''
  for (let at = 0; at < line.length; at++) escaped += isSign(line, at) ? `\\${line[at]}` : (line[at] ?? '')
  return escaped
}

function isSign(line: string, at: number): boolean {
  const char = line[at] ?? ''
  if ('\\[<{*_#'.includes(char)) return true
  if (char === '@') return at + 1 === line.length
  if (char === '/') return line[at + 1] === '/' || line[at + 1] === '*' || line[at - 1] === '/'
  if (char === '=') return line.startsWith('===', at)
  return (char === '.' || char === ':') && (shortcodeAt(line, at) !== null || swallows(line, at))
}

/** How far the end of a code is looked for. */
const FAR = 100

/** Whether Argdown takes all from this sign to the next of its kind for a code, with signs in between. */
function swallows(line: string, at: number): boolean {
  const after = line.slice(at + 1, at + FAR)
  const run = /^[^ ]*/.exec(after)?.[0] ?? ''
  const end = run.indexOf(line[at] ?? '')
  return run.length === FAR - 1 || (end > 0 && /[\\[<{*_#/=]/.test(run.slice(0, end)))
}

const PLAIN_TAG = /^[A-Za-z0-9-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+$/

/** A tag as it stands behind a statement, or null where only metadata can hold it. */
export function tagOf(tag: string): string | null {
  if (PLAIN_TAG.test(tag) && isPlain(tag)) return `#${tag}`
  return isPlain(tag) && tag !== '' && !tag.includes(')') ? `#(${tag})` : null
}

/** A title that Argdown can hold. */
export const isTitle = (title: string): boolean =>
  isPlain(title) && title.length <= 200 && /^[^-\s[\]<>@{}][^[\]<>{}]*$/.test(title)
