import { objectsIn, textIn } from '../reading/jsonValues.ts'
import type { Node, NodeSet } from './nodeSet.ts'

interface Voice {
  readonly speaker: string
  /** The name of the turn, where the file holds a dialogue. */
  readonly turn?: string
}

/** Who said what, by the id of the claim: from the locution (L) that a claim is anchored in, by an illocution (YA). */
export function voicesIn(value: unknown, set: NodeSet): ReadonlyMap<string, Voice> {
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
  const voices = new Map<string, Voice>()
  for (const node of locutions) {
    const speaker = speakerOf(node, people, persons)
    const turn = turns.get(node.id)
    for (const illocution of set.outOf.get(node.id) ?? [])
      for (const claim of set.nodes.get(illocution)?.type === 'YA' ? (set.outOf.get(illocution) ?? []) : [])
        if (!voices.has(claim)) voices.set(claim, { speaker, ...(turn === undefined ? {} : { turn }) })
  }
  return voices
}

/** The person that a locution names, else who stands before the colon in its words. */
function speakerOf(
  { id, text }: Node,
  people: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, string>,
): string {
  const named = people.get(persons.get(id) ?? '') ?? ''
  if (named !== '') return named
  const end = text.indexOf(':')
  return end > 0 && end <= 60 ? text.slice(0, end).trim() : ''
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
