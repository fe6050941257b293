import { isObject } from '../../document/file/json.ts'
import { ARROW, ARROWS, sideOf, usualKind } from '../flow/kinds.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { type JsonObject, readJsonFile, textIn } from '../reading/jsonValues.ts'
import { signIn } from '../reading/signIn.ts'

/** A box in either shape, and how to come to those that hang on it. */
interface Box {
  readonly content: string
  readonly columns: readonly string[]
  readonly children: () => readonly Box[]
  readonly at: string
}

/**
 * Reads flows, in the old shape (boxes in boxes) or the present one (nodes by id): each box is a claim of its column's
 * speech, which bears on the box that it hangs on.
 * @throws RejoinderError
 */
export function readFlower(bytes: Uint8Array): ReadMapFile {
  const value = readJsonFile(bytes, 'Flower file')
  const draft = createDraft('Flower file')
  const flows = flowsIn(value, draft)
  const [first] = flows
  if (flows.length === 1 && first !== undefined) draft.head({ title: first.content })
  const known = new Map<string, string>()
  const mentions: (() => void)[] = []
  for (const { columns, children } of flows) {
    // A stack of our own, since boxes hang on each other as deep as they like.
    const open = children()
      .map((box): Hung => ({ box, column: 0, onto: null }))
      .toReversed()
    for (let hung = open.pop(); hung !== undefined; hung = open.pop()) {
      const next = readBox({ draft, columns, known, mentions }, hung)
      open.push(...next.toReversed())
    }
  }
  for (const mention of mentions) mention()
  return draft.finish()
}

function flowsIn(value: unknown, draft: Draft): readonly Box[] {
  if (isObject(value) && isObject(value.nodes)) {
    const nodes = new Map(Object.entries(value.nodes))
    const met = new Set<string>()
    const boxesIn = (list: unknown): readonly Box[] =>
      (Array.isArray(list) ? list : []).flatMap((id: unknown) => boxOf(String(id)) ?? [])
    const boxOf = (id: string): Box | null => {
      const node = nodes.get(id)
      if (!isObject(node)) return null
      if (met.has(id)) {
        draft.lose(`nodes.${id}`, 'dropped', 'A box hangs on two others; only the first place is kept.')
        return null
      }
      met.add(id)
      return {
        ...wordsOf(isObject(node.value) ? node.value : node),
        children: () => boxesIn(node.children),
        at: `nodes.${id}`,
      }
    }
    const root = nodes.get('root')
    return boxesIn(isObject(root) ? root.children : [])
  }
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.flows)
      ? value.flows
      : [value]
  return list.flatMap((flow, index) => (isObject(flow) ? [nested(flow, `flows[${index}]`)] : []))
}

const nested = (box: JsonObject, at: string): Box => ({
  ...wordsOf(box),
  children: () =>
    (Array.isArray(box.children) ? box.children : []).flatMap((child: unknown, index) =>
      isObject(child) ? [nested(child, `${at}.children[${index}]`)] : [],
    ),
  at,
})

const wordsOf = (value: JsonObject) => ({
  content: textIn(value, 'content').trim(),
  columns: (Array.isArray(value.columns) ? value.columns : []).map(String),
})

interface Reading {
  readonly draft: Draft
  readonly columns: readonly string[]
  /** The boxes by what they say. */
  readonly known: Map<string, string>
  /** What names a claim that stands elsewhere, once all are known. */
  readonly mentions: (() => void)[]
}

/** A box, the column that it stands in, and the claim that it hangs on. */
interface Hung {
  readonly box: Box
  readonly column: number
  readonly onto: string | null
}

/** Reads one box; gives what hangs on it. */
function readBox(reading: Reading, { box, column, onto }: Hung): readonly Hung[] {
  const { draft, columns, known, mentions } = reading
  const speech = columns[column] ?? ''
  const isAgain = onto !== null && box.content.startsWith(`${ARROW} `)
  const { sign, words } =
    onto === null ? { sign: null, words: box.content } : signIn(isAgain ? box.content.slice(2) : box.content)
  const kind = sign ?? usualKind(speech, columns[column - 1] ?? '')
  // An empty box, or a mere arrow, only hands on what it hangs on.
  const isSaid = words !== '' && !ARROWS.has(words)
  if (isSaid && isAgain)
    mentions.push(() => {
      const from = known.get(words)
      if (from === undefined) draft.lose(box.at, 'dropped', 'Left out a mention of a claim that stands nowhere.')
      else draft.relation(null, { kind, from: [from], to: onto }, box.at)
    })
  else if (isSaid) {
    const side = sideOf(speech)
    const party = side === undefined ? undefined : draft.party(side)
    const turn = speech === '' ? undefined : draft.turn(speech, party)
    const said = { ...(party === undefined ? {} : { party }), ...(turn === undefined ? {} : { turn }) }
    draft.claim(box.at, { text: words, ...said }, box.at)
    if (!known.has(words)) known.set(words, box.at)
    if (onto !== null) draft.relation(null, { kind, from: [box.at], to: onto }, box.at)
  }
  return box.children().map((child) => ({ box: child, column: column + 1, onto: isSaid && !isAgain ? box.at : onto }))
}
