import { addTo } from '../reading/addTo.ts'
import { objectsIn, textIn } from '../reading/jsonValues.ts'
import type { Node, NodeSet } from './nodeSet.ts'

const LONGEST_NAME = 60

/** That somebody says a claim. */
export interface Voice {
  readonly speaker: string
  /** The words of the locution, without the speaker's name before them. */
  readonly words: string
  /** What is done by saying it: “Asserting”, “Challenging”. */
  readonly act: string
  /** The name of the turn, where the file holds a dialogue. */
  readonly turn?: string
  /** The id of the locution, and where it stands in the file. */
  readonly node: string
  readonly at: string
}

/** Who says what, by the id of the claim: from each locution (L) that a claim is anchored in, by an illocution (YA). */
export function voicesIn(value: unknown, set: NodeSet): ReadonlyMap<string, readonly Voice[]> {
  const people = new Map(
    objectsIn(value, 'participants').map(([person]) => [
      textIn(person, 'participantID'),
      `${textIn(person, 'firstname')} ${textIn(person, 'surname')}`.trim(),
    ]),
  )
  const persons = new Map(
    objectsIn(value, 'locutions').map(([one]) => [textIn(one, 'nodeID'), textIn(one, 'personID')]),
  )
  const locutions = [...set.nodes.values()].filter(({ type }) => type === 'L')
  const turns = turnsOf(set, locutions, (node) => speakerOf(node, people, persons))
  const voices = new Map<string, Voice[]>()
  for (const node of locutions) {
    const speaker = speakerOf(node, people, persons)
    const turn = turns.get(node.id)
    const said = { speaker, words: wordsOf(node), node: node.id, at: node.at, ...(turn === undefined ? {} : { turn }) }
    for (const illocution of set.outOf.get(node.id) ?? []) {
      const act = set.nodes.get(illocution)
      if (act?.type !== 'YA') continue
      for (const claim of set.outOf.get(illocution) ?? [])
        addTo(voices, claim, { ...said, act: act.scheme || act.text })
    }
  }
  return voices
}

/** The words after the name of who says them. */
function wordsOf({ text }: Node): string {
  const end = nameEnd(text)
  return text.slice(end > 0 ? end + 1 : 0).trim()
}

/** Where in a locution the name of its speaker ends, at a colon: -1 where none stands there. */
function nameEnd(text: string): number {
  const end = text.indexOf(':')
  return end > 0 && end <= LONGEST_NAME ? end : -1
}

/** The person that a locution names, else who stands before the colon in its words. */
function speakerOf(
  { id, text }: Node,
  people: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, string>,
): string {
  const named = people.get(persons.get(id) ?? '') ?? ''
  if (named !== '') return named
  return text.slice(0, Math.max(0, nameEnd(text))).trim()
}

/** A turn for each run of locutions by one speaker, where transitions (TA) say that they answer each other. */
function turnsOf(
  set: NodeSet,
  locutions: readonly Node[],
  speaker: (node: Node) => string,
): ReadonlyMap<string, string> {
  const isDialogue = [...set.nodes.values()].some(({ type }) => type === 'TA')
  const turns = new Map<string, string>()
  if (!isDialogue) return turns
  let [count, last] = [0, '\0']
  for (const node of locutions) {
    const said = speaker(node)
    if (said !== last) count++
    last = said
    turns.set(node.id, said === '' ? `Turn ${count}` : `${count} · ${said}`)
  }
  return turns
}
