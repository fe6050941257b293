import { AGAIN, quotedWords, unescapedWords } from './lineWords.ts'
import type { OutlineItem } from './readOutline.ts'

/** A line's words, and what they say besides. */
export interface Line {
  readonly item: OutlineItem
  readonly words: string
  /** Whether they stand elsewhere too, and are only named here. */
  readonly isAgain: boolean
  /** What the step is called that the line replies to: its first premise in quotation marks. */
  readonly step: string | null
}

const REPLY = /^(?:undercut|warrant) of (?=“)/
/** The longest name of a step, with its quotation marks, in UTF-16 units. */
const LONGEST = 90
/** A reply may name what is itself a reply, and so on. */
const ROUNDS = 20

/** Finds which lines reply to a step. What names no other line is no reply, but a claim's own words. */
export function readLines(items: readonly OutlineItem[]): readonly Line[] {
  const names = new Set<string>()
  const lines = new Map<OutlineItem, Line>()
  const take = (item: OutlineItem, written: string, step: string | null) => {
    const isAgain = written.startsWith(AGAIN)
    const words = isAgain ? written.slice(AGAIN.length) : unescapedWords(written)
    names.add(quotedWords(words))
    lines.set(item, { item, words, isAgain, step })
  }
  let open = items.filter((item) => {
    const isReply = item.depth > 0 && REPLY.test(item.text)
    if (!isReply) take(item, item.text, null)
    return isReply
  })
  for (let round = 0; round < ROUNDS && open.length > 0; round++)
    open = open.filter((item) => {
      const reply = replyIn(item.text, names)
      if (reply !== null) take(item, reply.words, reply.step)
      return reply === null
    })
  for (const item of open) take(item, item.text, null)
  return items.flatMap((item) => lines.get(item) ?? [])
}

function replyIn(text: string, names: ReadonlySet<string>): { readonly step: string; readonly words: string } | null {
  const from = REPLY.exec(text)?.[0].length ?? 0
  const near = text.slice(from, from + LONGEST)
  for (let end = near.indexOf('”: '); end >= 0; end = near.indexOf('”: ', end + 1)) {
    const step = near.slice(0, end + 1)
    if (names.has(step)) return { step, words: text.slice(from + end + 3) }
  }
  return null
}
