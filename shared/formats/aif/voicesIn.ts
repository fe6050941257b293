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
  const locutions = [...set.nodes.values()].filter(({ type, id }) => type === 'L' && isAnchor(set, id))
  const turns = turnsOf(set, locutions, (node) => speakerOf(node, people, persons))
  const voices = new Map<string, Voice[]>()
  for (const node of locutions) {
    const speaker = speakerOf(node, people, persons)
    const turn = turns.get(node.id)
    const said = {
      speaker,
      words: wordsOf(node, speaker),
      node: node.id,
      at: node.at,
      ...(turn === undefined ? {} : { turn }),
    }
    for (const illocution of set.outOf.get(node.id) ?? []) {
      const act = set.nodes.get(illocution)
      if (act?.type !== 'YA') continue
      for (const claim of set.outOf.get(illocution) ?? [])
        addTo(voices, claim, { ...said, act: act.text || act.scheme })
    }
  }
  return voices
}

/** Whether an illocution leads from what was said to a claim. */
export const isAnchor = ({ nodes, outOf }: NodeSet, locution: string): boolean =>
  (outOf.get(locution) ?? []).some(
    (act) => nodes.get(act)?.type === 'YA' && (outOf.get(act) ?? []).some((node) => nodes.get(node)?.type === 'I'),
  )

/** The locutions that only say what others say: an analyst is written down with the words that were analysed. */
export function reportsIn({ nodes }: NodeSet): ReadonlySet<string> {
  const locutions = [...nodes.values()].filter(({ type }) => type === 'L')
  const texts = new Set(locutions.map(({ text }) => text.trim()))
  return new Set(
    locutions.flatMap(({ id, text }) => {
      const end = nameEnd(text)
      return end > 0 && texts.has(text.slice(end + 1).trim()) ? [id] : []
    }),
  )
}

/** The words after the name of who says them, where it stands there. */
function wordsOf({ text }: Node, speaker: string): string {
  const end = nameEnd(text)
  const isNamed = end > 0 && text.slice(0, end).trim() === speaker
  return text.slice(isNamed ? end + 1 : 0).trim()
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
