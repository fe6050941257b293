import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { unescaped, withoutLinks } from './words.ts'

interface Item {
  /** `1.2.3` */
  readonly number: string
  readonly sign: 'Pro' | 'Con' | undefined
  readonly lines: string[]
  readonly at: string
}

const NUMBERED = /^(\d+(?:\.\d+)*)\.(?: +(Pro|Con):)?(?: (.*))?$/
const TITLE = /^Discussion (?:Title|Name): *(.*)$/
const SEE = /^-> See (\d+(?:\.\d+)*)\.?$/
const SOURCE = /^\[(\d+)\] *(.+)$/

/**
 * Reads a discussion in either shape that Kialo exports: a claim's words on the line of its number, or below it.
 * @throws RejoinderError
 */
export function readKialo(bytes: Uint8Array): ReadMapFile {
  const { text, losses } = decodeText(bytes, 'Kialo text')
  const draft = createDraft('Kialo text', losses)
  const { title, items, sources } = itemsIn(text)
  if (title !== '') draft.head({ title: unescaped(title) })
  const sourceIds = new Map([...sources].map(([mark, words]) => [mark, draft.source({ title: words })]))
  const numbers = new Set(items.map(({ number }) => number))
  for (const item of items) readItem(draft, item, numbers, sourceIds)
  return draft.finish()
}

function readItem(
  draft: Draft,
  item: Item,
  numbers: ReadonlySet<string>,
  sourceIds: ReadonlyMap<string, string>,
): void {
  const { number, sign, at } = item
  const words = item.lines.join('\n').trim()
  const see = SEE.exec(words)?.[1]
  if (see === undefined) {
    const { text, links } = withoutLinks(words)
    const cited = [...text.matchAll(/\[(\d+)\]/g)].flatMap(([, mark = '']) => sourceIds.get(mark) ?? [])
    const linked = links.map(({ title, url }) => draft.source({ title, url }))
    draft.claim(number, { text: unescaped(text), sources: [...new Set([...cited, ...linked])] }, at)
  }
  const parent = number.slice(0, Math.max(number.lastIndexOf('.'), 0))
  if (parent === '') return
  if (!numbers.has(parent)) {
    draft.lose(at, 'changed', `There is no claim ${parent}, so that ${number} stands by itself.`)
    return
  }
  if (sign === undefined) draft.lose(at, 'changed', `${number} says neither Pro nor Con, and was taken for a support.`)
  draft.relation(null, { kind: sign === 'Con' ? 'rebut' : 'support', from: [see ?? number], to: parent }, at)
}

function itemsIn(text: string) {
  const items: Item[] = []
  const sources = new Map<string, string>()
  let title = ''
  let isSources = false
  for (const [index, line] of text.split('\n').entries()) {
    const numbered = isSources ? null : NUMBERED.exec(line.trimEnd())
    const source = isSources ? SOURCE.exec(line.trim()) : null
    if (numbered !== null) {
      const [, number = '', sign, words = ''] = numbered
      items.push({ number, sign: sign as Item['sign'], lines: [words], at: `line ${index + 1}` })
    } else if (items.length === 0) title ||= TITLE.exec(line)?.[1]?.trim() ?? ''
    else if (source !== null) sources.set(source[1] ?? '', source[2] ?? '')
    else if (/^Sources:\s*$/.test(line)) isSources = true
    else items.at(-1)?.lines.push(line)
  }
  return { title, items, sources }
}
