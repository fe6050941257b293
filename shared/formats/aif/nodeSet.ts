import { counted } from '../../reasoning/counted.ts'
import { addTo } from '../reading/addTo.ts'
import type { Draft, DraftClaim } from '../reading/draft.ts'
import { objectsIn, textIn } from '../reading/jsonValues.ts'
import { NO_SCHEME } from './holds.ts'
import { said, tellActs } from './said.ts'
import { isAnchor, reportsIn, voicesIn } from './voicesIn.ts'

export interface Node {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly scheme: string
  readonly at: string
}

/** What a file says of a node besides: where it is shown, and its words in the analysed text. */
export type Marks = Pick<DraftClaim, 'position' | 'quotes'>

/** What the nodes of a set are and how its edges join them. */
export interface NodeSet {
  readonly nodes: ReadonlyMap<string, Node>
  readonly into: ReadonlyMap<string, readonly string[]>
  readonly outOf: ReadonlyMap<string, readonly string[]>
}

/** What a step of each type is on a map. */
const KINDS: ReadonlyMap<string, 'support' | 'rebut'> = new Map([
  ['RA', 'support'],
  ['MA', 'support'],
  ['CA', 'rebut'],
])
/** The nodes of the dialogue, which say who said what and no more. */
const DIALOGUE: ReadonlySet<string> = new Set(['L', 'YA', 'TA'])

/**
 * Reads nodes and edges into a draft.
 * @param path where the nodes stand in the file
 * @param marks by node, where the file has them; those of a locution are its claim's
 */
export function readNodeSet(value: unknown, draft: Draft, path: string, marks: ReadonlyMap<string, Marks>): void {
  const set = nodeSetIn(value, path)
  const [voices, reports] = [voicesIn(value, set), reportsIn(set)]
  // Turns are in the order of the dialogue, whatever that of the claims.
  for (const [first] of voices.values()) if (first?.turn !== undefined) draft.turn(first.turn)
  for (const { id, type, text, scheme, at } of set.nodes.values()) {
    if (type === 'I') {
      const all = voices.get(id) ?? []
      const more = { ...marks.get(all[0]?.node ?? ''), ...marks.get(id) }
      draft.claim(id, { text: text.trim(), ...said(draft, text, all), ...more }, at)
    } else if (KINDS.has(type)) readStep(draft, set, { id, type, text, scheme, at })
    else if (type === 'L') {
      if (!isAnchor(set, id) && !reports.has(id))
        draft.lose(at, 'dropped', `Left out words that assert no claim: “${shortened(text)}”.`)
    } else if (!DIALOGUE.has(type))
      draft.lose(at, 'dropped', `Left out a node of type “${type}”, which a map has no word for.`)
  }
  tellActs(draft, [...voices.values()])
  const [report] = reports
  if (report !== undefined)
    draft.lose(
      set.nodes.get(report)?.at ?? path,
      'dropped',
      `Left out who analysed this, in ${counted(reports.size, 'place')}.`,
    )
}

const shortened = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 60)

function nodeSetIn(value: unknown, path: string): NodeSet {
  const nodes = new Map<string, Node>()
  for (const [node, index] of objectsIn(value, 'nodes')) {
    const id = textIn(node, 'nodeID')
    const type = textIn(node, 'type').toUpperCase()
    nodes.set(id, { id, type, text: textIn(node, 'text'), scheme: textIn(node, 'scheme'), at: `${path}[${index}]` })
  }
  const [into, outOf] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const [edge] of objectsIn(value, 'edges')) {
    const [from, to] = [textIn(edge, 'fromID'), textIn(edge, 'toID')]
    addTo(into, to, from)
    addTo(outOf, from, to)
  }
  return { nodes, into, outOf }
}

function readStep(draft: Draft, { nodes, into, outOf }: NodeSet, step: Node): void {
  const { id, type, text, scheme, at } = step
  const isClaim = (node: string) => nodes.get(node)?.type === 'I'
  const isStep = (node: string) => KINDS.has(nodes.get(node)?.type ?? '')
  const from = [...new Set((into.get(id) ?? []).filter(isClaim))]
  const targets = (outOf.get(id) ?? []).filter((node) => isClaim(node) || isStep(node))
  const kind = KINDS.get(type) ?? 'support'
  const called = scheme || text
  const fields = { kind, from, scheme: isPlain(called, type) ? '' : called }
  if (from.length === 0) draft.lose(at, 'dropped', `Left out a step (${type}) that no claim is a premise of.`)
  else if (targets.length === 0) draft.lose(at, 'dropped', `Left out a step (${type}) that bears on nothing.`)
  else {
    if (type === 'MA') draft.lose(at, 'changed', 'A rephrasing became a support.')
    const [first = '', ...others] = targets
    draft.relation(id, { ...fields, to: first }, at)
    for (const to of others) {
      draft.lose(at, 'changed', 'A step with several conclusions became a relation for each.')
      draft.relation(null, { ...fields, to }, at)
    }
  }
}

/** Whether a step's name says no more than its type does. */
const isPlain = (name: string, type: string): boolean =>
  [type, NO_SCHEME.support, NO_SCHEME.rebut].some((plain) => plain.toLowerCase() === name.trim().toLowerCase())
