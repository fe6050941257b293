import { type Link, linksOf } from '../../../shared/diagram/route/links.ts'
import type { ArgumentMap, ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** What joins premises, and what an attack on a step ends on, px: as large as in our drawing. */
const JUNCTION: Size = { width: 46, height: 18 }
const STEP: Size = { width: 11, height: 11 }
/** Room between neighbours and between ranks, px: the least that our layout keeps. */
const NODE_GAP = 20
const RANK_GAP = 76

/**
 * The map for Graphviz, with cards as nodes of the same fixed sizes and as few further nodes as the drawing needs: a
 * relation of several premises has one where they meet, a relation that is attacked or supported itself one in its
 * line (the former's serves for both), and every other relation is one edge; so are two claims' rebuttals of each
 * other. Replies lie beyond what they answer, in the map's direction.
 */
export function dotSource(map: ArgumentMap, cards: ReadonlyMap<ClaimId, Size>): string {
  const links = linksOf(map, (claim) => cards.has(claim))
  const attacked = new Set<RelationId>(links.map(({ to }) => to))
  const stops = new Map<RelationId, string>()
  for (const link of links)
    if (needsStop(link, attacked)) for (const id of link.relations) stops.set(id, `stop ${link.relations[0]}`)
  const edges = links.flatMap(({ relations, from, to }) => {
    const end = stops.get(to) ?? to
    const stop = stops.get(relations[0] ?? '')
    const name = relations.join()
    if (stop === undefined) return from.map((claim) => edge(name, claim, end))
    return [...from.map((claim) => edge(name, claim, stop)), edge(name, stop, end)]
  })
  const nodes = [
    ...[...cards].map(([claim, size]) => node(claim, size)),
    ...links
      .filter((link) => needsStop(link, attacked))
      .map(({ relations, from }) => node(`stop ${relations[0]}`, from.length > 1 ? JUNCTION : STEP)),
  ]
  return [
    'digraph {',
    `graph [rankdir=${map.layout.direction === 'down' ? 'BT' : 'RL'} nodesep=${inches(NODE_GAP)} ranksep=${inches(RANK_GAP)}]`,
    'node [shape=box fixedsize=true label=""]',
    'edge [dir=none]',
    ...nodes,
    ...edges,
    '}',
  ].join('\n')
}

const needsStop = ({ relations, from }: Link, attacked: ReadonlySet<RelationId>): boolean =>
  from.length > 1 || relations.some((id) => attacked.has(id))

const node = (name: string, { width, height }: Size) => `"${name}" [width=${inches(width)} height=${inches(height)}]`

const edge = (link: string, from: string, to: string) => `"${from}" -> "${to}" [id="${link}"]`

/** Graphviz takes a px for a point, 72 to an inch. */
const inches = (px: number) => (px / 72).toFixed(4)
