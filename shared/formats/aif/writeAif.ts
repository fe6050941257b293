import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { freeIds } from '../writing/freeIds.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { AIF_HOLDS, ASSERTING, NO_SCHEME, TRANSITION } from './holds.ts'

/** A map as nodes and edges: a claim is an I-node, a relation an RA- or CA-node, a speaker a locution that asserts. */
export function writeAif(map: ArgumentMap): WrittenFile {
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(nodeSetOf(map), null, 1)}\n`),
    losses: unheldLosses(map, AIF_HOLDS, 'AIF'),
  }
}

interface Edge {
  readonly edgeID: string
  readonly fromID: string
  readonly toID: string
  readonly formEdgeID: null
}

/**
 * The nodes, edges, locutions and participants of a map; no time is known, so that none is written. What was said stands
 * in the order of its turns, and a transition leads from each turn to the next.
 */
export function nodeSetOf(map: ArgumentMap) {
  const edges: Edge[] = []
  const join = (fromID: string, toID: string) =>
    edges.push({ edgeID: `e${edges.length + 1}`, fromID, toID, formEdgeID: null })
  const node = (nodeID: string, type: string, text: string, scheme?: string) => ({
    nodeID,
    text,
    type,
    timestamp: '',
    ...(scheme === undefined ? {} : { scheme }),
  })
  const turns = new Map(map.turns.map(({ id }, place) => [id, place]))
  const placeOf = ({ turn }: Claim) => turns.get(turn ?? '') ?? -1
  const said = map.claims.filter(({ speaker }) => speaker !== '').toSorted((a, b) => placeOf(a) - placeOf(b))
  const speakers = [...new Set(said.map(({ speaker }) => speaker))]
  const persons = new Map(speakers.map((speaker, index) => [speaker, `p${index + 1}`]))
  const personOf = ({ speaker }: Claim) => persons.get(speaker) ?? ''
  const free = freeIds(map)
  const locutions = said.map((claim) => ({ claim, locution: free('L'), illocution: free('Y') }))
  const transitions = locutions.flatMap(({ claim, locution: to }, index) => {
    const before = locutions[index - 1]
    const isNext = before !== undefined && placeOf(before.claim) >= 0 && placeOf(before.claim) < placeOf(claim)
    return isNext ? [{ id: free('T'), from: before.locution, to }] : []
  })
  const nodes = [
    ...map.claims.map((claim) => node(claim.id, 'I', claimWords(claim))),
    ...map.relations.map(({ id, kind, scheme }) => {
      const name = scheme || NO_SCHEME[kind]
      return node(id, kind === 'support' ? 'RA' : 'CA', name, name)
    }),
    ...locutions.flatMap(({ claim, locution, illocution }) => [
      node(locution, 'L', `${claim.speaker} : ${claimWords(claim)}`),
      node(illocution, 'YA', ASSERTING, ASSERTING),
    ]),
    ...transitions.map(({ id }) => node(id, 'TA', TRANSITION, TRANSITION)),
  ]
  for (const { id, from, to } of map.relations) {
    for (const premise of from) join(premise, id)
    join(id, to)
  }
  for (const { claim, locution, illocution } of locutions) {
    join(locution, illocution)
    join(illocution, claim.id)
  }
  for (const { id, from, to } of transitions) {
    join(from, id)
    join(id, to)
  }
  return {
    nodes,
    edges,
    locutions: locutions.map(({ claim, locution }) => ({
      nodeID: locution,
      personID: personOf(claim),
      timestamp: '',
      start: null,
      end: null,
      source: null,
    })),
    participants: speakers.map((speaker, index) => ({
      participantID: `p${index + 1}`,
      firstname: speaker,
      surname: '',
    })),
  }
}
