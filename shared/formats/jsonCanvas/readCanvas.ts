import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { type JsonObject, numberIn, objectsIn, pointIn, readJsonFile, textIn } from '../reading/jsonValues.ts'

interface Edge {
  readonly from: string
  readonly to: string
  readonly kind: 'support' | 'rebut'
  readonly at: string
}

/**
 * Reads a canvas: cards become pinned claims, edges supports or rebuttals by their label, else their colour; frames
 * become groups. A junction that we wrote is a relation again.
 * @throws RejoinderError
 */
export function readCanvas(bytes: Uint8Array): ReadMapFile {
  const value = readJsonFile(bytes, 'JSON Canvas')
  const draft = createDraft('JSON Canvas')
  const nodes = objectsIn(value, 'nodes')
  const junctions = new Map<string, JsonObject>()
  for (const [node, index] of nodes) {
    if (textIn(node, 'junction') !== '') junctions.set(textIn(node, 'id'), node)
    else if (textIn(node, 'type') !== 'group') readCard(draft, node, `nodes[${index}]`)
  }
  readEdges(draft, objectsIn(value, 'edges'), junctions)
  readFrames(draft, nodes)
  return draft.finish()
}

function readCard(draft: Draft, node: JsonObject, at: string): void {
  const type = textIn(node, 'type')
  const words = textIn(node, 'text') || textIn(node, 'label') || textIn(node, 'file') || textIn(node, 'url')
  if (type !== 'text' && type !== '') draft.lose(at, 'changed', `A card of type “${type}” became a claim of its name.`)
  const [, title = '', text = words] = /^\*\*((?:[^*\\\n]|\\.)+)\*\*(?:\n+([\s\S]*))?$/.exec(words) ?? []
  const isPinned = node.pinned !== false
  const position = isPinned ? pointIn(node) : undefined
  const plain = { title: title.replace(/\\([*\\])/g, '$1'), text: title !== '' && text === words ? '' : text.trim() }
  draft.claim(textIn(node, 'id'), { ...plain, ...(position === undefined ? {} : { position }) }, at)
}

function readEdges(
  draft: Draft,
  edges: ReturnType<typeof objectsIn>,
  junctions: ReadonlyMap<string, JsonObject>,
): void {
  const steps = new Map([...junctions.keys()].map((id) => [id, { from: [] as string[], to: '', at: id }]))
  for (const [edge, index] of edges) {
    const found = edgeIn(edge, `edges[${index}]`)
    const step = steps.get(found.from)
    const target = junctions.get(found.to)
    if (step !== undefined) step.to = found.to
    // What another step bears on and what feeds a junction look alike; only the first has an arrow.
    else if (target !== undefined && textIn(edge, 'toEnd') === 'none') steps.get(found.to)?.from.push(found.from)
    else draft.relation(null, { kind: found.kind, from: [found.from], to: found.to }, found.at)
  }
  for (const [id, { from, to, at }] of steps) {
    const kind = textIn(junctions.get(id), 'junction') === 'rebut' ? 'rebut' : 'support'
    draft.relation(id, { kind, from, to }, at)
  }
}

/** Words that say that an edge attacks. */
const ATTACKS = /rebut|attack|oppos|contra|object|undercut|refut|disagree|^con$|^cons$|^-$|^−$/i
/** A canvas's own red and orange. */
const RED: ReadonlySet<string> = new Set(['1', '2'])

function edgeIn(edge: JsonObject, at: string): Edge {
  const [label, color] = [textIn(edge, 'label').trim().slice(0, 200), textIn(edge, 'color')]
  const kind = ATTACKS.test(label) || (label === '' && RED.has(color)) ? 'rebut' : 'support'
  return { from: textIn(edge, 'fromNode'), to: textIn(edge, 'toNode'), kind, at }
}

/** Each frame is a group of the cards whose middle lies in it and in no later one. */
function readFrames(draft: Draft, nodes: ReturnType<typeof objectsIn>): void {
  const frames = nodes.filter(([node]) => textIn(node, 'type') === 'group')
  const taken = new Set<string>()
  for (const [frame, index] of frames.toReversed()) {
    const inside = nodes.filter(([node]) => textIn(node, 'type') !== 'group' && isInside(node, frame))
    const claims = inside.map(([node]) => textIn(node, 'id')).filter((id) => draft.has(id) && !taken.has(id))
    for (const id of claims) taken.add(id)
    draft.group(textIn(frame, 'id') || `frame ${index}`, { title: textIn(frame, 'label'), claims }, `nodes[${index}]`)
  }
}

function isInside(node: JsonObject, frame: JsonObject): boolean {
  const [x, y] = [numberIn(node, 'x') ?? 0, numberIn(node, 'y') ?? 0]
  const [middle, centre] = [x + (numberIn(node, 'width') ?? 0) / 2, y + (numberIn(node, 'height') ?? 0) / 2]
  const [left, top] = [numberIn(frame, 'x') ?? 0, numberIn(frame, 'y') ?? 0]
  return (
    middle >= left &&
    middle <= left + (numberIn(frame, 'width') ?? 0) &&
    centre >= top &&
    centre <= top + (numberIn(frame, 'height') ?? 0)
  )
}
