import type { SceneEdge, Stroke } from '../../shared/diagram/scene.ts'
import type { ClaimId, Point, RelationId } from '../../shared/document/argumentMap.ts'
import { grouped } from '../../shared/document/queries/grouped.ts'
import type { MapNode } from './elements.ts'

const NOWHERE: Point = { x: 0, y: 0 }

/** The nodes while these cards are moved by so many px: the others are the same objects as before. */
export function heldNodes(nodes: readonly MapNode[], claims: readonly ClaimId[], by: Point): MapNode[] {
  const held = new Set(claims)
  return nodes.map((node) => (held.has(node.id) ? heldNode(node, by) : node))
}

const heldNode = <Held extends MapNode>(node: Held, by: Point): Held => ({
  ...node,
  position: sum(node.position, by),
  className: 'nopan held',
  zIndex: 1,
})

/** The lines by which a relation is drawn while a card is dragged that it, or one beside it, hangs on. */
export interface DragLines {
  readonly lines: readonly (readonly Point[])[]
  readonly stroke: Stroke
  /** Whether they are all that is drawn of it. */
  readonly alone: boolean
}

/** For each edge that is drawn otherwise during a drag, by its first relation. */
export type DragLinesById = ReadonlyMap<RelationId | undefined, DragLines>

/** Straight lines for all that hangs on these cards once they are moved by so many px. */
export function followingLines(edges: readonly SceneEdge[], claims: readonly ClaimId[], by: Point): DragLinesById {
  const following = [...followers(edges, claims, by)]
  return new Map(
    following.map(([edge, shifts]) => [
      edge.relations[0],
      { lines: linesOf(edge, shifts), stroke: strokeOf(edge), alone: true },
    ]),
  )
}

/**
 * The whole lines of the relations that share a trunk with one that hangs on these cards: the trunk is drawn as a
 * part of one of them, and may be missing while that one is drawn otherwise.
 */
export function trunkLines(edges: readonly SceneEdge[], claims: readonly ClaimId[]): DragLinesById {
  const following = followers(edges, claims, NOWHERE)
  const targets = new Set([...following.keys()].map(({ to }) => to))
  const mates = edges.filter((edge) => targets.has(edge.to) && !following.has(edge))
  return new Map(
    mates.map((edge) => [
      edge.relations[0],
      { lines: edge.routes.map(({ points }) => points), stroke: strokeOf(edge), alone: false },
    ]),
  )
}

/** How far the ends of an edge moved: each premise, and what it bears on. */
interface Shifts {
  readonly from: readonly Point[]
  readonly to: Point
  /** How far its middle moved, where its premises may meet and other relations may end. */
  readonly middle: Point
}

const hanging = new WeakMap<readonly SceneEdge[], ReadonlyMap<string, readonly SceneEdge[]>>()

/** The edges that start or end at each claim and relation; it is asked for at each step of a drag. */
function hangingOn(edges: readonly SceneEdge[]): ReadonlyMap<string, readonly SceneEdge[]> {
  const known = hanging.get(edges) ?? grouped(edges, ({ from, to }) => [...from, to])
  hanging.set(edges, known)
  return known
}

/** The edges of which an end moves, those included that end on such an edge. */
function followers(edges: readonly SceneEdge[], claims: readonly ClaimId[], by: Point): ReadonlyMap<SceneEdge, Shifts> {
  const shifts = new Map<string, Point>(claims.map((claim) => [claim, by]))
  const found = new Map<SceneEdge, Shifts>()
  // What is found goes on the end of the list that is gone through.
  for (const id of shifts.keys()) {
    for (const edge of hangingOn(edges).get(id) ?? []) {
      if (found.has(edge)) continue
      const starts = edge.from.map((claim) => shifts.get(claim) ?? NOWHERE)
      const end = shifts.get(edge.to) ?? NOWHERE
      const middle = mean([...starts, end])
      found.set(edge, { from: starts, to: end, middle })
      for (const relation of edge.relations) if (!shifts.has(relation)) shifts.set(relation, middle)
    }
  }
  return found
}

function linesOf({ routes, from }: SceneEdge, shifts: Shifts): readonly (readonly Point[])[] {
  const meet = routes.length > from.length
  return routes.flatMap(({ points }, index) => {
    const [start, end] = [points[0], points.at(-1)]
    if (start === undefined || end === undefined) return []
    const isPremise = index < from.length
    return [
      [
        sum(start, (isPremise ? shifts.from[index] : undefined) ?? shifts.middle),
        sum(end, isPremise && meet ? shifts.middle : shifts.to),
      ],
    ]
  })
}

const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })

const mean = (points: readonly Point[]): Point => {
  const total = points.reduce(sum, NOWHERE)
  return { x: total.x / points.length, y: total.y / points.length }
}

const PLAIN: Stroke = { paint: 'ink3', width: 1.5 }

/** The stroke of an edge's lines. */
const strokeOf = ({ shapes }: SceneEdge): Stroke =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke !== null ? [shape.stroke] : []))[0] ?? PLAIN
