import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft } from '../reading/draft.ts'
import { AGAIN, quotedWords, unescapedWords } from './lineWords.ts'
import { type OutlineItem, readOutline } from './readOutline.ts'
import { toStep } from './toStep.ts'

const NAME = 'Markdown outline'

interface Step {
  readonly key: string
  readonly kind: 'support' | 'rebut'
  readonly from: string[]
  readonly to: string
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
  for (const [index, item] of items.entries()) {
    const { depth, sign, line } = item
    const [key, at] = [`\u0001${index}`, `line ${line}`]
    const [beside, above] = [open[depth], open[depth - 1]]
    open.length = depth
    const reply = above === undefined ? null : toStep(item.text, named)
    const written = reply?.words ?? item.text
    const isAgain = written.startsWith(AGAIN)
    const words = isAgain ? written.slice(AGAIN.length) : unescapedWords(written)
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
      step = { key: `\u0001step ${index}`, kind, from: [key], to: reply?.to ?? above.key, at }
      named.set(quotedWords(words), step.key)
      steps.push(step)
    }
    open.push({ key, step })
  }
  const meant = new Map<string, string>()
  for (const { key, words, item } of again) {
    const claim = byWords.get(words)
    if (claim === undefined) draft.claim(key, { text: words }, `line ${item.line}`)
    else meant.set(key, claim)
  }
  for (const { key, kind, from, to, at } of steps) {
    const premises = [...new Set(from.map((one) => meant.get(one) ?? one))]
    draft.relation(key, { kind, from: premises, to: meant.get(to) ?? to }, at)
  }
  return draft.finish()
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
