import { type Edge, type Node, Position } from '@xyflow/react'
import type { Scene, SceneCard, SceneEdge } from '../../shared/diagram/scene.ts'
import { isAlike } from './isAlike.ts'

export type CardNode = Node<{ readonly card: SceneCard }, 'card'>
/** A node where a relation is attacked, so that an edge can end there. */
type StepNode = Node<Record<string, never>, 'step'>
export type MapNode = CardNode | StepNode
export type MapEdge = Edge<{ readonly edge: SceneEdge }, 'relation'>

export interface Elements {
  readonly nodes: MapNode[]
  readonly edges: MapEdge[]
}

/** React Flow takes a node of no size for one that is still to be measured. */
const STEP_SIZE = 1

/** Sizes and handles come from the scene, so that an edge can be drawn before its nodes are on the page. */
const measured = (width: number, height: number) => ({
  width,
  height,
  measured: { width, height },
  handles: [
    { type: 'source', position: Position.Left, x: 0, y: height / 2, width: 1, height: 1 },
    { type: 'target', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
  ] satisfies Node['handles'],
})

const stepId = (relation: string): string => `step:${relation}`

function cardNode(card: SceneCard): CardNode {
  const { x, y, width, height } = card.box
  return {
    id: card.claim,
    type: 'card',
    position: { x, y },
    ...measured(width, height),
    // A press on a card is a gesture of ours, and doesn't pan.
    className: 'nopan',
    data: { card },
  }
}

const stepNode = (id: string, x: number, y: number): StepNode => ({
  id,
  type: 'step',
  position: { x, y },
  ...measured(STEP_SIZE, STEP_SIZE),
  selectable: false,
  data: {},
})

/**
 * A scene as React Flow's nodes and edges: a node for each card and each attacked step, an edge for each of
 * the scene's. What looks as it did before is the same object, and so isn't rendered again.
 */
export function elementsOf(
  scene: Pick<Scene, 'cards' | 'edges'>,
  before: Elements = { nodes: [], edges: [] },
): Elements {
  let known: ReadonlyMap<string, MapNode | MapEdge> | undefined
  const kept = <Element extends MapNode | MapEdge>(element: Element): Element => {
    // Claims and relations have no id in common, and a step's has a colon, which theirs may not.
    known ??= new Map([...before.nodes, ...before.edges].map((one) => [one.id, one]))
    const earlier = known.get(element.id)
    return isAlike(earlier, element) ? earlier : element
  }
  // A key leaves all but a few as they were, in the same place: to make and compare those would take long.
  const nodeOf = (card: SceneCard, place: number): MapNode => {
    const earlier = before.nodes[place]
    return earlier?.type === 'card' && earlier.data.card === card ? earlier : kept(cardNode(card))
  }
  const cards = new Set(scene.cards.map((card) => card.claim))
  const steps = new Map<string, StepNode>()
  const edges: MapEdge[] = []
  for (const edge of scene.edges) {
    const [id] = edge.relations
    const [source] = edge.from
    if (id === undefined || source === undefined) continue
    const target = cards.has(edge.to) ? edge.to : stepId(edge.to)
    const end = edge.routes[0]?.points.at(-1)
    if (target !== edge.to && end !== undefined) steps.set(target, stepNode(target, end.x, end.y))
    const earlier = before.edges[edges.length]
    const isSame = earlier?.data?.edge === edge && earlier.target === target
    edges.push(
      isSame ? earlier : kept({ id, type: 'relation', source, target, ariaLabel: edge.description, data: { edge } }),
    )
  }
  const nodes = [...scene.cards.map(nodeOf), ...[...steps.values()].map(kept)]
  return { nodes: sameOr(before.nodes, nodes), edges: sameOr(before.edges, edges) }
}

/** The list from before where the other has the very same in it. */
const sameOr = <Item>(before: Item[], now: Item[]): Item[] =>
  before.length === now.length && now.every((item, place) => item === before[place]) ? before : now
