import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { addTo } from '../reading/addTo.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { elementsIn, readXml, wordsIn, type XmlElement } from '../reading/readXml.ts'

interface Edge {
  readonly id: string
  readonly src: string
  readonly trg: string
  readonly type: string
  readonly line: number
}

/** What each type of edge is on a map; `seg` joins words to their unit, `add` a further premise to a step. */
const KINDS: ReadonlyMap<string, 'support' | 'rebut'> = new Map([
  ['sup', 'support'],
  ['exa', 'support'],
  ['reb', 'rebut'],
  ['und', 'rebut'],
])

/**
 * Reads an argument graph: its units become claims of the proponent or the opponent, its edges relations; several units
 * that are added to one edge are linked premises.
 * @throws RejoinderError
 */
export function readArggraph(bytes: Uint8Array): ReadMapFile {
  const name = 'argument graph'
  const { root, losses } = readXml(bytes, name)
  if (root.name !== 'arggraph')
    throw new RejoinderError('This is no argument graph: it does not begin with “arggraph”.')
  const draft = createDraft(name, losses)
  const attribute = (element: XmlElement, key: string) => element.attributes.get(key) ?? ''
  const title = attribute(root, 'topic_id') || attribute(root, 'id')
  const stance = attribute(root, 'stance')
  if (title !== '') draft.head({ title: title.replaceAll('_', ' '), subtitle: stance && `Stance: ${stance}` })
  const edges = elementsIn(root, 'edge').map((edge): Edge => {
    const [id, src, trg, type] = ['id', 'src', 'trg', 'type'].map((key) => attribute(edge, key))
    return { id: id ?? '', src: src ?? '', trg: trg ?? '', type: type ?? '', line: edge.line }
  })
  readUnits(draft, root, edges)
  readSteps(draft, edges)
  return draft.finish()
}

/** A unit's words are those of the text segments that are joined to it, straight or through a joint. */
function readUnits(draft: Draft, root: XmlElement, edges: readonly Edge[]): void {
  const segments = new Map(elementsIn(root, 'edu').map((edu) => [edu.attributes.get('id') ?? '', wordsIn(edu).trim()]))
  const joined = new Map<string, string[]>()
  for (const { type, src, trg } of edges) {
    if (type === 'seg') addTo(joined, trg, src)
  }
  const wordsOf = (id: string, depth = 0): string =>
    segments.get(id) ?? (depth > 3 ? '' : (joined.get(id) ?? []).map((part) => wordsOf(part, depth + 1)).join(' '))
  for (const adu of elementsIn(root, 'adu')) {
    const id = adu.attributes.get('id') ?? ''
    const side = adu.attributes.get('type')
    const party = side === 'opp' ? draft.party('Opponent') : side === 'pro' ? draft.party('Proponent') : undefined
    draft.claim(id, { text: wordsOf(id), ...(party === undefined ? {} : { party }) }, `line ${adu.line}`)
  }
}

function readSteps(draft: Draft, edges: readonly Edge[]): void {
  const added = new Map<string, string[]>()
  for (const { type, src, trg } of edges) if (type === 'add') addTo(added, trg, src)
  for (const { id, src, trg, type, line } of edges) {
    const kind = KINDS.get(type)
    const at = `line ${line}`
    if (kind !== undefined) {
      const from = [...new Set([src, ...(added.get(id) ?? [])])]
      draft.relation(id, { kind, from, to: trg, scheme: type === 'exa' ? 'Example' : '' }, at)
    } else if (type !== 'seg' && type !== 'add')
      draft.lose(at, 'dropped', `Left out an edge of type “${type}”, which a map has no word for.`)
  }
}
