import type { Shaper } from '../shaper.ts'
import { CUT, type LongText, linesFrom } from './lines.ts'
import type { StyledText } from './pieces.ts'

/** Where the lines of a text began that were counted. */
interface Count {
  /** What else their places depend on. */
  readonly look: string
  readonly text: string
  readonly starts: readonly number[]
}

/** The last count made with each shaper: whoever writes in a long text changes a few lines of it at a time. */
const memories = new WeakMap<Shaper, Count>()

/** A line depends on no more than the few that follow it. */
const AHEAD = 4

/** How many lines there are from the one that begins at `first`. */
export function countLines(parts: readonly StyledText[], first: number, long: LongText): number {
  const { text, width, shaper } = long
  const last = parts.at(-1)
  // Only what is all in one style is remembered.
  const isPlain = last !== undefined && first >= text.length - last.text.length
  const look = JSON.stringify([shaper.revision, width, last?.style])
  const memory = memories.get(shaper)
  const starts = startsFrom(first, long, isPlain && memory?.look === look ? memory : { text: '', starts: [] })
  if (isPlain) memories.set(shaper, { look, text, starts })
  return starts.length
}

/** Where lines begin, from `first` on: anew from a change to where they fall together with those before. */
function startsFrom(first: number, long: LongText, before: Omit<Count, 'look'>): readonly number[] {
  const { text } = long
  const { head, tail } = alike(before.text, text)
  const shift = text.length - before.text.length
  const known = before.starts
  const begun = known.indexOf(first)
  const kept = known.findIndex((start) => start > head - CUT)
  const until = (kept < 0 ? known.length : kept) - AHEAD
  const starts = begun >= 0 && until > begun ? known.slice(begun, until) : []
  let old = 0
  for (const { start } of linesFrom((starts.length > 0 ? known[until] : undefined) ?? first, long)) {
    while ((known[old] ?? Infinity) + shift < start) old += 1
    if (start >= text.length - tail && known[old] === start - shift)
      return [...starts, ...known.slice(old).map((each) => each + shift)]
    starts.push(start)
  }
  return starts
}

/** How many units two texts have alike at their heads, and of the others at their tails. */
function alike(a: string, b: string) {
  const most = Math.min(a.length, b.length)
  if (a === b) return { head: most, tail: most }
  let head = 0
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1
  return { head, tail }
}
