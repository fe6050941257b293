import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { junctionsOf, linesOf } from '../writing/junctions.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { element, escaped } from '../writing/xml.ts'
import { GRAPHML_HOLDS } from './holds.ts'

/** What nodes and edges say, with the kind of each value. */
const NODE_DATA = {
  label: 'string',
  kind: 'string',
  title: 'string',
  party: 'string',
  speaker: 'string',
  turn: 'string',
  contention: 'boolean',
  confidence: 'double',
  tags: 'string',
  note: 'string',
  scheme: 'string',
} as const

type Data = Readonly<Partial<Record<keyof typeof NODE_DATA, string | boolean | number>>>

/** The map as a directed graph: claims are nodes, and so are steps with several premises or that are borne on. */
export function writeGraphml(map: ArgumentMap): WrittenFile {
  const parties = new Map(map.parties.map(({ id, name }) => [id, name]))
  const turns = new Map(map.turns.map(({ id, name }) => [id, name]))
  const relations = new Map(map.relations.map((relation) => [relation.id, relation]))
  const claims = map.claims.map((claim) =>
    node(claim.id, {
      label: claimWords(claim),
      kind: 'claim',
      title: claim.title,
      party: parties.get(claim.party ?? '') ?? '',
      speaker: claim.speaker,
      turn: turns.get(claim.turn ?? '') ?? '',
      contention: claim.contention,
      confidence: claim.confidence,
      tags: claim.tags.join(', '),
      note: claim.note,
    }),
  )
  const junctions = [...junctionsOf(map)].map((id) => {
    const relation = relations.get(id)
    return node(id, {
      label: '',
      kind: relation?.kind ?? '',
      scheme: relation?.scheme ?? '',
      note: relation?.note ?? '',
    })
  })
  const edges = linesOf(map).map(({ relation, from, to, isLast }) =>
    element('edge', { source: from, target: to }, dataOf(isLast ? { kind: relation.kind } : { kind: 'premise' })),
  )
  const keys = Object.entries(NODE_DATA).map(([name, type]) =>
    element('key', { id: name, for: name === 'kind' ? 'all' : 'node', 'attr.name': name, 'attr.type': type }),
  )
  const graph = element(
    'graph',
    { id: 'map', edgedefault: 'directed' },
    `\n${[...claims, ...junctions, ...edges].join('\n')}\n`,
  )
  const root = element(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    `\n${[...keys, graph].join('\n')}\n`,
  )
  return {
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`),
    losses: unheldLosses(map, GRAPHML_HOLDS, 'GraphML'),
  }
}

const node = (id: string, data: Data): string => element('node', { id }, dataOf(data))

const dataOf = (data: Data): string =>
  Object.entries(data)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => element('data', { key }, escaped(String(value))))
    .join('')
