import type { Point } from '../../document/argumentMap.ts'
import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { pointIn } from '../reading/jsonValues.ts'
import { elementsIn, readXml, wordsIn, type XmlElement } from '../reading/readXml.ts'

/** What a relation begins and ends at, by the ids of nodes and of what they say. */
interface Ends {
  /** The claim that stands for a node where a relation begins there. */
  readonly sources: Map<string, string>
  /** The claim, or the step of an argument as a whole, that a relation to a node bears on. */
  readonly targets: Map<string, string>
}

/**
 * Reads theses and arguments, with the places of their cards, and the relations between them.
 * @throws RejoinderError
 */
export function readArgunet(bytes: Uint8Array): ReadMapFile {
  const name = 'Argunet file'
  const { root, losses } = readXml(bytes, name)
  if (root.name !== 'graphml') throw new RejoinderError(`This is no ${name}: it does not begin with “graphml”.`)
  const draft = createDraft(name, losses)
  const ends: Ends = { sources: new Map(), targets: new Map() }
  for (const node of allOf(root, 'node')) readNode(draft, node, ends)
  for (const edge of allOf(root, 'edge')) readEdge(draft, edge, ends)
  return draft.finish()
}

const attribute = (element: XmlElement | undefined, key: string): string => element?.attributes.get(key) ?? ''
const wordsOf = (element: XmlElement, name: string): string =>
  elementsIn(element, name)
    .map((one) => wordsIn(one).trim())
    .join('\n')

/** The elements of this name in all graphs, also in those that lie in a node. */
function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const open = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const child of elementsIn(next).toReversed()) {
      if (child.name === name) found.push(child)
      if (child.name === 'graph' || child.name === 'node') open.push(child)
    }
  return found.sort((a, b) => a.line - b.line)
}

/** Where yFiles draws a node. */
function placeOf(node: XmlElement): Point | undefined {
  for (const data of elementsIn(node, 'data'))
    for (const shape of elementsIn(data))
      for (const geometry of elementsIn(shape, 'y:Geometry')) return pointIn(Object.fromEntries(geometry.attributes))
  return undefined
}

function readNode(draft: Draft, node: XmlElement, { sources, targets }: Ends): void {
  const at = `line ${node.line}`
  const contents = elementsIn(node, 'data').flatMap((data) => elementsIn(data))
  const one = contents.find(({ name }) => name === 'arg:thesis' || name === 'arg:argument')
  if (one === undefined) {
    if (elementsIn(node, 'graph').length === 0)
      draft.lose(at, 'dropped', 'Left out a node that is neither a thesis nor an argument.')
    return
  }
  const key = attribute(one, 'id') || attribute(node, 'id')
  const place = placeOf(node)
  const position = place === undefined ? {} : { position: place }
  const title = wordsOf(one, 'arg:title')
  const text = wordsOf(one, 'arg:content') || wordsOf(one, 'arg:description')
  const propositions = elementsIn(one, 'arg:proposition')
  let [source, target] = [key, key]
  if (propositions.length < 2) {
    const [only] = propositions
    draft.claim(key, { title, text: text || (only && wordsOf(only, 'arg:content')) || '', ...position }, at)
    if (only !== undefined) {
      sources.set(attribute(only, 'id'), key)
      targets.set(attribute(only, 'id'), key)
    }
  } else {
    const note = [title, text].filter((part) => part !== '').join('\n\n')
    const argument = readArgument(draft, key, propositions, note, position)
    source = argument.conclusion
    target = argument.step
    for (const id of argument.ids) {
      sources.set(id, id)
      targets.set(id, id)
    }
  }
  for (const id of [key, attribute(node, 'id')]) {
    sources.set(id, source)
    targets.set(id, target)
  }
}

/** Premises as claims, and a step to each conclusion from what stands since the one before, which is a premise itself. */
function readArgument(
  draft: Draft,
  key: string,
  propositions: readonly XmlElement[],
  note: string,
  position: { readonly position?: Point },
): { readonly conclusion: string; readonly step: string; readonly ids: readonly string[] } {
  const ids: string[] = []
  let [from, conclusion, step]: [string[], string, string] = [[], '', '']
  for (const [index, proposition] of propositions.entries()) {
    const at = `line ${proposition.line}`
    const id = attribute(proposition, 'id') || `${key} ${index + 1}`
    const isConclusion = index === propositions.length - 1 || /conclusion$/i.test(attribute(proposition, 'type'))
    const isLast = index === propositions.length - 1
    draft.claim(id, { text: wordsOf(proposition, 'arg:content'), ...(isLast ? position : {}) }, at)
    ids.push(id)
    if (isConclusion && from.length > 0) {
      ;[conclusion, step] = [id, `${key} step ${index + 1}`]
      draft.relation(step, { kind: 'support', from, to: id, note: isLast ? note : '' }, at)
      from = [id]
    } else from.push(id)
  }
  return { conclusion, step, ids }
}

function readEdge(draft: Draft, edge: XmlElement, { sources, targets }: Ends): void {
  const said = elementsIn(edge, 'data')
    .flatMap((data) => elementsIn(data, 'arg:edge'))
    .at(0)
  const first = (ends: ReadonlyMap<string, string>, ...ids: readonly string[]) =>
    ids.map((id) => ends.get(id)).find((end) => end !== undefined) ?? ''
  const proposed = attribute(said, 'sourcePropositionId')
  const from = first(sources, proposed, attribute(said, 'sourceNodeId'), attribute(edge, 'source'))
  const met = attribute(said, 'targetPropositionId')
  const to = first(targets, met, attribute(said, 'targetNodeId'), attribute(edge, 'target'))
  const kind = /support/i.test(attribute(said, 'type')) ? 'support' : 'rebut'
  draft.relation(null, { kind, from: [from], to }, `line ${edge.line}`)
}
