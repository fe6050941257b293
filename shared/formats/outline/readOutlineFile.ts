import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft } from '../reading/draft.ts'
import { quotedWords } from './lineWords.ts'
import { type OutlineItem, readOutline } from './readOutline.ts'
import { readLines } from './replies.ts'

const NAME = 'Markdown outline'

/** How many replies to replies to a step are followed. */
const MOST_REPLIES = 100

interface Step {
  readonly key: string
  readonly kind: 'support' | 'rebut'
  readonly from: string[]
  readonly to: string
  readonly onStep: string | null
  readonly at: string
}

/**
 * Reads a list: what is set in supports what it stands under, or bears on it as its sign says.
 * @throws RejoinderError where the text is no list
 */
export function readOutlineFile(bytes: Uint8Array): ReadMapFile {
  const { text, losses } = decodeText(bytes, NAME)
  const found = readOutline(text.trimEnd())
  if (found === null)
    throw new RejoinderError('This text is no outline: it has neither bullets nor headings, and no line is set in.')
  const draft = createDraft(NAME, losses)
  const { title, items } = titled(found)
  if (title !== '') draft.head({ title })
  const steps: Step[] = []
  const named = new Map<string, string>()
  const byWords = new Map<string, string>()
  const again: { readonly key: string; readonly words: string; readonly item: OutlineItem }[] = []
  const open: { readonly key: string; readonly step: Step | null }[] = []
  for (const [index, { item, words, isAgain, step: onStep }] of readLines(items).entries()) {
    const { depth, sign, line } = item
    const [key, at] = [`\u0001${index}`, `line ${line}`]
    const [beside, above] = [open[depth], open[depth - 1]]
    open.length = depth
    if (isAgain) again.push({ key, words, item })
    else {
      draft.claim(key, { text: words }, at)
      if (!byWords.has(words)) byWords.set(words, key)
    }
    let step: Step | null = null
    if (sign === 'premise' && beside?.step != null) {
      step = beside.step
      step.from.push(key)
    } else if (above !== undefined) {
      const kind = sign === 'rebut' ? 'rebut' : 'support'
      step = { key: `\u0001step ${index}`, kind, from: [key], to: above.key, onStep, at }
      const name = quotedWords(words)
      if (!named.has(name)) named.set(name, step.key)
      steps.push(step)
    }
    open.push({ key, step })
  }
  const targets = stepsReplied(steps, named)
  const meant = new Map<string, string>()
  for (const { key, words, item } of again) {
    const claim = byWords.get(words)
    if (claim === undefined) draft.claim(key, { text: words }, `line ${item.line}`)
    else meant.set(key, claim)
  }
  for (const { key, kind, from, to, at } of steps) {
    const premises = [...new Set(from.map((one) => meant.get(one) ?? one))]
    draft.relation(key, { kind, from: premises, to: targets.get(key) ?? meant.get(to) ?? to }, at)
  }
  return draft.finish()
}

/** The step that each other step bears on, where that does not come back to it. */
function stepsReplied(steps: readonly Step[], named: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const { key, onStep } of steps) {
    const target = named.get(onStep ?? '')
    if (target === undefined) continue
    let at: string | undefined = target
    for (let far = 0; at !== undefined && at !== key && far < MOST_REPLIES; far++) at = targets.get(at)
    if (at === undefined) targets.set(key, target)
  }
  return targets
}

/** A heading over all the rest is the title, unless something below says that it bears on it. */
function titled(items: readonly OutlineItem[]): { readonly title: string; readonly items: readonly OutlineItem[] } {
  const [first, ...rest] = items
  const isTitle =
    first?.isHeading === true &&
    rest.length > 0 &&
    rest.every(({ depth, sign }) => depth > 1 || (depth === 1 && sign === null))
  if (first === undefined || !isTitle) return { title: '', items }
  return { title: first.text, items: rest.map((item) => ({ ...item, depth: item.depth - 1 })) }
}
