import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { elementsIn, readXml, wordsIn, type XmlElement } from '../reading/readXml.ts'
import { draftArgument, type Premise } from './draftArgument.ts'

const attribute = (element: XmlElement | undefined, key: string): string => element?.attributes.get(key) ?? ''
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
/** The elements of this name in the lists of another. */
const listed = (element: XmlElement, list: string, name: string): readonly XmlElement[] =>
  elementsIn(element, list).flatMap((one) => elementsIn(one, name))

/**
 * Reads the argument graphs of an LKIF file, or that of a CAF file.
 * @throws RejoinderError
 */
export function readLkif(bytes: Uint8Array): ReadMapFile {
  const name = 'LKIF or CAF file'
  const { root, losses } = readXml(bytes, name)
  if (root.name !== 'lkif' && root.name !== 'caf')
    throw new RejoinderError(`This is no ${name}: it begins with neither “lkif” nor “caf”.`)
  const draft = createDraft(name, losses)
  const graphs = root.name === 'caf' ? [root] : listed(root, 'argument-graphs', 'argument-graph')
  const title = attribute(graphs[0], 'title') || attribute(elementsIn(root, 'metadata')[0], 'title')
  draft.head({ title: plain(title) })
  const words = new Map<string, string>()
  for (const graph of graphs)
    for (const one of listed(graph, 'statements', 'statement'))
      readStatement(draft, one, words, attribute(graph, 'main-issue'))
  for (const graph of graphs) for (const one of listed(graph, 'arguments', 'argument')) readArgument(draft, one, words)
  for (const one of listed(root, 'references', 'metadata'))
    draft.source({
      title: attribute(one, 'title') || attribute(one, 'key'),
      author: attribute(one, 'creator'),
      date: attribute(one, 'date'),
      url: attribute(one, 'identifier'),
      publisher: attribute(one, 'publisher'),
    })
  const weighed = graphs
    .flatMap((graph) => [...listed(graph, 'statements', 'statement'), ...listed(graph, 'arguments', 'argument')])
    .find((one) => attribute(one, 'standard') !== '' || attribute(one, 'weight') !== '')
  if (weighed !== undefined)
    draft.lose(`line ${weighed.line}`, 'dropped', 'Left out proof standards and weights, which a map has no place for.')
  for (const child of elementsIn(root))
    if (!KNOWN.has(child.name))
      draft.lose(`line ${child.line}`, 'dropped', `Left out “${child.name}”, which holds no arguments.`)
  return draft.finish()
}

const KNOWN: ReadonlySet<string> = new Set(['argument-graphs', 'metadata', 'statements', 'arguments', 'references'])

/** The words of descriptions in all languages, English first. */
function descriptionsOf(element: XmlElement | undefined): readonly string[] {
  const all = element === undefined ? [] : listed(element, 'descriptions', 'description')
  const isEnglish = (one: XmlElement) => attribute(one, 'lang') === 'en'
  return [...all.filter(isEnglish), ...all.filter((one) => !isEnglish(one))]
    .map((one) => wordsIn(one).trim())
    .filter((text) => text !== '')
}

function readStatement(draft: Draft, statement: XmlElement, words: Map<string, string>, issue: string): void {
  const id = attribute(statement, 'id')
  const metadata = elementsIn(statement, 'metadata')[0]
  const [said = '', ...more] = descriptionsOf(statement)
  const formal = ['s', 'atom'].flatMap((name) => elementsIn(statement, name).map((one) => plain(wordsIn(one))))
  const text = said || formal[0] || attribute(metadata, 'title') || attribute(statement, 'atom')
  const notes = [...more, ...descriptionsOf(metadata)]
  const value = VALUES.get(attribute(statement, 'value'))
  const isMain = attribute(statement, 'main') === 'true' || (id !== '' && id === issue)
  words.set(id, text)
  const tags = value === undefined ? [] : [value]
  draft.claim(id, { text, tags, contention: isMain, note: notes.join('\n\n') }, `line ${statement.line}`)
}

/** What a file says of a statement's standing, which a map works out for itself. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['true', 'accepted'],
  ['false', 'rejected'],
])

function readArgument(draft: Draft, argument: XmlElement, words: ReadonlyMap<string, string>): void {
  const premises = listed(argument, 'premises', 'premise').map((premise): Premise => {
    const type = attribute(premise, 'type')
    return {
      statement: attribute(premise, 'statement'),
      role: attribute(premise, 'role'),
      isException: type === 'exception' || attribute(premise, 'exception') === 'true',
      isNegative: attribute(premise, 'polarity') === 'negative' || attribute(premise, 'positive') === 'false',
    }
  })
  const isPro = attribute(argument, 'direction') !== 'con' && attribute(argument, 'pro') !== 'false'
  const conclusion = attribute(elementsIn(argument, 'conclusion')[0], 'statement')
  const note = [attribute(argument, 'title'), ...descriptionsOf(elementsIn(argument, 'metadata')[0])]
  draftArgument(
    draft,
    {
      id: attribute(argument, 'id'),
      isPro,
      conclusion,
      premises,
      scheme: attribute(argument, 'scheme'),
      note: note.filter((part) => part !== '').join('\n\n'),
    },
    words,
    `line ${argument.line}`,
  )
}
