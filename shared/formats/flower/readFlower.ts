import { isObject } from '../../document/file/json.ts'
import { ARROW, ARROWS, sideOf, usualKind } from '../flow/kinds.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { type JsonObject, readJsonFile, textIn } from '../reading/jsonValues.ts'
import { signIn } from '../reading/signIn.ts'

/** A box with what hangs on it, in either shape. */
interface Box {
  readonly content: string
  readonly columns: readonly string[]
  readonly children: readonly Box[]
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
  const flows = flowsIn(value)
  const [first] = flows
  if (flows.length === 1 && first !== undefined) draft.head({ title: first.content })
  const [known, mentions] = [new Map<string, string>(), [] as (() => void)[]]
  for (const { columns, children } of flows)
    for (const child of children) readBox({ draft, columns, known, mentions }, child, 0, null)
  for (const mention of mentions) mention()
  return draft.finish()
}

function flowsIn(value: unknown): readonly Box[] {
  if (isObject(value) && isObject(value.nodes)) {
    const nodes = new Map(Object.entries(value.nodes))
    const root = nodes.get('root')
    const ids = isObject(root) && Array.isArray(root.children) ? root.children : []
    return ids.flatMap((id) => boxOf(nodes, String(id), new Set()) ?? [])
  }
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.flows)
      ? value.flows
      : [value]
  return list.flatMap((flow, index) => (isObject(flow) ? [nested(flow, `flows[${index}]`)] : []))
}

function boxOf(nodes: ReadonlyMap<string, unknown>, id: string, above: ReadonlySet<string>): Box | null {
  const node = nodes.get(id)
  if (!isObject(node) || above.has(id)) return null
  const value = isObject(node.value) ? node.value : node
  const within = new Set([...above, id])
  const children = Array.isArray(node.children) ? node.children : []
  return {
    ...wordsOf(value),
    children: children.flatMap((child) => boxOf(nodes, String(child), within) ?? []),
    at: `nodes.${id}`,
  }
}

const nested = (box: JsonObject, at: string): Box => ({
  ...wordsOf(box),
  children: (Array.isArray(box.children) ? box.children : []).flatMap((child: unknown, index) =>
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

function readBox(reading: Reading, box: Box, column: number, onto: string | null): void {
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
  for (const child of box.children) readBox(reading, child, column + 1, isSaid && !isAgain ? box.at : onto)
}
