import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { outlineOf } from '../../document/queries/outline.ts'
import type { WrittenFile } from '../format.ts'
import { junctionsOf, linesOf } from '../writing/junctions.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { CANVAS_HOLDS, EDGES } from './holds.ts'

/** Cards that nobody pinned stand in columns by their depth, this far apart; px. */
const [COLUMN, ROW, HEIGHT, JUNCTION] = [320, 140, 110, 24]

/** A map as cards and edges. A step that has several premises, or is borne on, takes a small card of its own. */
export function writeCanvas(map: ArgumentMap): WrittenFile {
  const places = placesOf(map)
  const cards = map.claims.map((claim) => ({
    id: claim.id,
    type: 'text',
    text: textOf(claim),
    ...places.get(claim.id),
    width: claim.width,
    height: HEIGHT,
    ...(claim.position === undefined ? { pinned: false } : {}),
  }))
  const relations = new Map(map.relations.map((relation) => [relation.id, relation]))
  const junctions = [...junctionsOf(map)].map((id) => {
    const relation = relations.get(id)
    const { x = 0, y = 0 } = places.get(relation?.from[0] ?? '') ?? {}
    const [size, kind] = [{ width: JUNCTION, height: JUNCTION }, relation?.kind ?? 'support']
    return { id, type: 'text', text: kind === 'support' ? '+' : '−', x: x - 60, y, ...size, junction: kind }
  })
  const edges = linesOf(map).map(({ relation, from, to, isLast }, index) => ({
    id: `e${index + 1}`,
    fromNode: from,
    toNode: to,
    toEnd: isLast ? 'arrow' : 'none',
    ...(isLast ? EDGES[relation.kind] : { color: EDGES[relation.kind].color }),
  }))
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify({ nodes: [...cards, ...junctions], edges }, null, 1)}\n`),
    losses: unheldLosses(map, CANVAS_HOLDS, 'JSON Canvas'),
  }
}

const textOf = ({ title, text }: Claim): string => {
  if (title === '') return text
  return `**${title.replace(/[*\\]/g, '\\$&')}**${text === '' ? '' : `\n\n${text}`}`
}

function placesOf(map: ArgumentMap): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const rows: number[] = []
  const pinned = new Map(map.claims.map(({ id, position }) => [id, position]))
  return new Map(
    [...outlineOf(map).entries.values()].map(({ claim, depth }) => {
      const row = rows[depth] ?? 0
      const { x, y } = pinned.get(claim) ?? { x: depth * COLUMN, y: row * ROW }
      rows[depth] = row + 1
      return [claim, { x, y }]
    }),
  )
}
