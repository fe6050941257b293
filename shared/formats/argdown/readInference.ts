import type { Data } from './argdownDocument.ts'
import { type ContentScanner, newReading, wordsOf } from './scanContent.ts'

export interface Inference {
  readonly rules: readonly string[]
  readonly data: Data | null
  /** The end of its last line. */
  readonly end: number
}

const DASHES = /-{2,}[ \t]*/y

/** The line, or lines, between premises and conclusion: `----`, `-- rule --`, or a rule on lines of its own. */
export function readInference(text: string, from: number, scanner: ContentScanner): Inference {
  const lineEnd = endOfLine(from)
  DASHES.lastIndex = from
  const opening = DASHES.exec(text)?.[0].length ?? 2
  if (from + opening >= lineEnd && opening > 3) return { rules: [], data: null, end: lineEnd }
  const closing = scanner.find('--', from + 2)
  const blank = scanner.find('\n\n', from)
  if (closing < 0 || (blank >= 0 && closing > blank)) return { rules: [], data: null, end: lineEnd }
  const reading = newReading(0)
  // A rule ends where the dashes begin, but for those in braces.
  let [at, stop] = [from + 2, closing]
  while (at < stop) {
    const braces = scanner.find('{', at)
    if (braces < 0 || braces >= stop) {
      reading.parts.push(text.slice(at, stop))
      break
    }
    reading.parts.push(text.slice(at, braces))
    at = scanner.readBraces(reading, braces)
    const next = scanner.find('--', Math.max(at, closing))
    stop = next < 0 ? text.length : next
  }
  const rules = wordsOf(reading)
    .split(',')
    .map((rule) => rule.replace(/\s+/g, ' ').trim())
    .filter((rule) => rule !== '')
  return { rules, data: reading.data, end: endOfLine(stop) }

  function endOfLine(start: number): number {
    const end = scanner.find('\n', start)
    return end < 0 ? text.length : end
  }
}
