import type { Loss } from '../format.ts'
import type { Data, Link } from './argdownDocument.ts'
import { createFinder } from './finder.ts'
import { closingBrace, createDataReader } from './readData.ts'
import { shortcodeAt } from './shortcodes.ts'

/** What has been read of a statement's, an argument's or a heading's words. */
export interface Reading {
  readonly parts: string[]
  /** Marks of emphasis that still wait for their end, with the part that each became. */
  readonly emphasis: { readonly mark: string; readonly part: number }[]
  readonly tags: Set<string>
  readonly links: Link[]
  data: Data | null
  /** Braces that hold no YAML. */
  readonly broken: string[]
  readonly line: number
}

export const newReading = (line: number): Reading => ({
  parts: [],
  emphasis: [],
  tags: new Set(),
  links: [],
  data: null,
  broken: [],
  line,
})

/** All words of it, with single blanks for the ends of lines. */
export const wordsOf = ({ parts }: Reading): string => parts.join('').trim()

export const endsInBlank = ({ parts }: Reading): boolean => {
  const last = parts.findLast((part) => part !== '')
  return last === undefined || last.endsWith(' ')
}

const PLAIN = /[^\\{/<[@#*_.:\n]+/y
const TAG = /#([A-Za-z0-9-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+)[ \t]?/y
/** What may follow the end of an emphasis. */
const AFTER = /[ \t\n)}_.,!?;:*-]/
/** How many emphases may be open at once. */
const MOST_OPEN = 100
/** Braces that never close are looked through so often at most, in characters for each of the file. */
const MOST_LOOKS = 10

/** Reads the words of a file line by line. */
export interface ContentScanner {
  /** Reads on to the line's end, or over lines where braces or a comment take several; gives where it stopped. */
  readonly readLine: (reading: Reading, at: number) => number
  /** Reads braces; gives where they end. */
  readonly readBraces: (reading: Reading, at: number) => number
  /** Where a comment that begins here ends, or −1. */
  readonly commentEnd: (at: number) => number
  readonly find: (word: string, from: number) => number
}

/** @param lose is told of comments, with where they begin */
export function createContentScanner(text: string, lose: (at: number, kind: Loss['kind'], what: string) => void) {
  const find = createFinder(text)
  const readBraced = createDataReader()
  let looks = text.length * MOST_LOOKS + 10_000

  function commentEnd(at: number): number {
    if (text.startsWith('//', at) && text[at - 1] !== ':') {
      const end = find('\n', at)
      return end < 0 ? text.length : end
    }
    const closing = text.startsWith('/*', at) ? '*/' : text.startsWith('<!--', at) ? '-->' : ''
    const end = closing === '' ? -1 : find(closing, at + 2)
    return end < 0 ? -1 : end + closing.length
  }

  function readLine(reading: Reading, from: number): number {
    const { parts } = reading
    let at = from
    while (at < text.length && text[at] !== '\n') {
      PLAIN.lastIndex = at
      const plain = PLAIN.exec(text)?.[0]
      if (plain !== undefined) parts.push(plain)
      at += plain?.length ?? readSpecial(reading, at)
    }
    return at
  }

  /** Reads what begins with a special character; gives how much it took. */
  function readSpecial(reading: Reading, at: number): number {
    const char = text[at] ?? ''
    if (char === '\\') return readEscaped(reading, at)
    if (char === '/' || char === '<') {
      const end = commentEnd(at)
      if (end >= 0) {
        lose(at, 'dropped', 'comment')
        return end - at
      }
    }
    if (char === '{') return readBraces(reading, at) - at
    if (char === '[') return readLink(reading, at)
    if (char === '#') return readTag(reading, at)
    if (char === '@') return readMention(reading, at)
    if (char === '*' || char === '_') return readEmphasis(reading, at)
    const code = char === '.' || char === ':' ? shortcodeAt(text, at) : null
    reading.parts.push(code?.sign ?? char)
    return code?.length ?? 1
  }

  function readEscaped({ parts }: Reading, at: number): number {
    const next = text[at + 1]
    if (next === undefined || next === '\n') parts.push('\\')
    else parts.push(next)
    return next === undefined || next === '\n' ? 1 : 2
  }

  function readBraces(reading: Reading, at: number): number {
    const end = looks > 0 ? closingBrace(text, at, at + looks) : -1
    if (end < 0) {
      looks -= text.length - at
      reading.parts.push('{')
      return at + 1
    }
    const braces = text.slice(at, end + 1)
    const data = readBraced(braces)
    if (data === null) reading.broken.push(braces)
    else reading.data = { ...reading.data, ...data }
    return end + 1
  }

  /** What stands from here to the next such sign on the line, without both; empty where there is none. */
  function enclosed(at: number, close: string): string {
    const [end, lineEnd] = [find(close, at), find('\n', at)]
    return end < 0 || (lineEnd >= 0 && lineEnd < end) ? '' : text.slice(at, end)
  }

  function readLink(reading: Reading, at: number): number {
    const words = enclosed(at + 1, ']')
    const from = at + words.length + 2
    const url = words !== '' && text[from] === '(' ? enclosed(from + 1, ')') : ''
    if (url === '' || /\s/.test(url)) {
      reading.parts.push('[')
      return 1
    }
    reading.parts.push(words)
    reading.links.push({ text: words, url })
    return from + url.length + 2 - at
  }

  /** A statement or an argument that is only talked about. */
  function readMention({ parts }: Reading, at: number): number {
    const close = text[at + 1] === '[' ? ']' : text[at + 1] === '<' ? '>' : ''
    const title = close === '' ? '' : enclosed(at + 2, close)
    const mention = title === '' ? '@' : text.slice(at, at + title.length + 3)
    parts.push(mention)
    return mention.length
  }

  function readTag(reading: Reading, at: number): number {
    TAG.lastIndex = at
    const words = text[at + 1] === '(' ? enclosed(at + 2, ')') : ''
    const [whole, bare] = TAG.exec(text) ?? []
    const tag = words || bare
    if (tag === undefined) {
      reading.parts.push('#')
      return 1
    }
    reading.tags.add(tag)
    const length = words === '' ? (whole?.length ?? 1) : words.length + 3
    return words !== '' && /[ \t]/.test(text[at + length] ?? '') ? length + 1 : length
  }

  function readEmphasis({ parts, emphasis }: Reading, at: number): number {
    const char = text[at] ?? ''
    const mark = text[at + 1] === char ? char + char : char
    const next = text[at + mark.length] ?? '\n'
    const isAfterWords = !/\s/.test(text[at - 1] ?? '\n')
    const open = isAfterWords && AFTER.test(next) ? emphasis.findLastIndex((one) => one.mark === mark) : -1
    const opened = emphasis[open]
    if (opened !== undefined) {
      emphasis.length = open
      parts[opened.part] = ''
      lose(at, 'changed', 'emphasis')
      return mark.length
    }
    if (!/\s/.test(next) && emphasis.length < MOST_OPEN) emphasis.push({ mark, part: parts.length })
    parts.push(mark)
    return mark.length
  }

  return { readLine, readBraces, commentEnd, find } satisfies ContentScanner
}
