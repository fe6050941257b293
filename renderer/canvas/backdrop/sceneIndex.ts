import { FOLD_PILL } from '../../../shared/diagram/measure/measuredCard.ts'
import { meets } from '../../../shared/diagram/meets.ts'
import type { Box, Scene, SceneCard, SceneEdge } from '../../../shared/diagram/scene.ts'
import type { ClaimId, Point, RelationId } from '../../../shared/document/argumentMap.ts'
import { boxBetween } from '../boxes.ts'
import { createGrid } from './grid.ts'

/** Finds what a scene has by its id, by what it hangs on, and by its place. */
export interface SceneIndex {
  card(claim: ClaimId): SceneCard | undefined
  edge(relation: RelationId): SceneEdge | undefined
  /** The edges that start or end at this claim or relation. */
  edgesAt(id: ClaimId | RelationId): Iterable<SceneEdge>
  cardsIn(box: Box): SceneCard[]
  /** As they are drawn, the lowest first; a few that only come near are among them. */
  edgesNear(box: Box): SceneEdge[]
}

/** How far a badge or a head reaches past the line on which it sits, px. */
const REACH = 12

/** What a card covers, its pill included. */
export const coveredBy = ({ box, hidden }: SceneCard): Box =>
  hidden > 0 ? { ...box, height: box.height + FOLD_PILL } : box

/** What an edge covers: its stretches one by one, since the box round a long one would hold half the map. */
export function coveredByEdge({ routes, badge, shapes }: SceneEdge): Box[] {
  const around = ({ x, y, width, height }: Box): Box => ({
    ...{ x: x - REACH, y: y - REACH },
    ...{ width: width + 2 * REACH, height: height + 2 * REACH },
  })
  const stretches = routes.flatMap(({ points }) =>
    points.slice(1).map((point, index) => around(boxBetween(points[index] ?? point, point))),
  )
  const labels = shapes.flatMap((shape) => (shape.kind === 'box' ? [around(shape)] : []))
  return [...stretches, ...labels, around({ ...badge, width: 0, height: 0 })]
}

/** What is in one list and not in the other. Mostly all but a few are the same, in the same place. */
export function difference<Item>(before: readonly Item[], now: readonly Item[]): { gone: Item[]; come: Item[] } {
  if (before === now) return { gone: [], come: [] }
  const [old, fresh] = before.length === now.length ? unequal(before, now) : between(before, now)
  const [olds, freshes] = [new Set(old), new Set(fresh)]
  return { gone: old.filter((item) => !freshes.has(item)), come: fresh.filter((item) => !olds.has(item)) }
}

/** What has another in its place. */
function unequal<Item>(before: readonly Item[], now: readonly Item[]): readonly [Item[], Item[]] {
  const [old, fresh]: [Item[], Item[]] = [[], []]
  for (const [place, item] of placesOfChanges(before, now)) {
    const was = before[place]
    if (was !== undefined) old.push(was)
    fresh.push(item)
  }
  return [old, fresh]
}

/** Every key that is typed looks through lists of thousands, so this is a plain loop. */
function placesOfChanges<Item>(before: readonly Item[], now: readonly Item[]): readonly (readonly [number, Item])[] {
  const changes: (readonly [number, Item])[] = []
  for (let place = 0; place < now.length; place += 1) {
    const item = now[place]
    if (item !== undefined && item !== before[place]) changes.push([place, item])
  }
  return changes
}

/** What lies between the beginning and the end that both have. */
function between<Item>(before: readonly Item[], now: readonly Item[]): readonly [Item[], Item[]] {
  const least = Math.min(before.length, now.length)
  let start = 0
  while (start < least && before[start] === now[start]) start += 1
  let end = 0
  while (end < least - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1
  return [before.slice(start, before.length - end), now.slice(start, now.length - end)]
}

const NOTHING: Pick<Scene, 'cards' | 'edges'> = { cards: [], edges: [] }

function createIndex() {
  let scene = NOTHING
  const cards = new Map<ClaimId, SceneCard>()
  const edges = new Map<RelationId, SceneEdge>()
  const at = new Map<string, Set<SceneEdge>>()
  const cardGrid = createGrid<SceneCard>()
  const edgeGrid = createGrid<SceneEdge>()
  let order: Map<SceneEdge, number> | null = null

  const dropCard = (card: SceneCard) => {
    cardGrid.remove(card)
    if (cards.get(card.claim) === card) cards.delete(card.claim)
  }
  const takeCard = (card: SceneCard) => {
    cardGrid.put(card, [coveredBy(card)])
    cards.set(card.claim, card)
  }
  const dropEdge = (edge: SceneEdge) => {
    edgeGrid.remove(edge)
    for (const id of edge.relations) if (edges.get(id) === edge) edges.delete(id)
    for (const id of [...edge.from, edge.to]) at.get(id)?.delete(edge)
  }
  const takeEdge = (edge: SceneEdge) => {
    edgeGrid.put(edge, coveredByEdge(edge))
    for (const id of edge.relations) edges.set(id, edge)
    for (const id of [...edge.from, edge.to]) at.set(id, (at.get(id) ?? new Set()).add(edge))
  }
  const orderOf = () => {
    order ??= new Map(scene.edges.map((edge, place) => [edge, place]))
    return order
  }

  const index: SceneIndex = {
    card: (claim) => cards.get(claim),
    edge: (relation) => edges.get(relation),
    edgesAt: (id) => at.get(id) ?? [],
    cardsIn: (box) => [...cardGrid.near(box)].filter((card) => meets(coveredBy(card), box)),
    edgesNear(box) {
      const places = orderOf()
      return [...edgeGrid.near(box)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    },
  }
  return {
    index,
    /** Brings it up to another scene by what differs. */
    follow(next: Pick<Scene, 'cards' | 'edges'>): void {
      if (next.cards !== scene.cards) {
        const { gone, come } = difference(scene.cards, next.cards)
        gone.forEach(dropCard)
        come.forEach(takeCard)
      }
      if (next.edges !== scene.edges) {
        const { gone, come } = difference(scene.edges, next.edges)
        gone.forEach(dropEdge)
        come.forEach(takeEdge)
        if (order !== null && scene.edges.length === next.edges.length) {
          for (const edge of gone) order.delete(edge)
          for (const [place, edge] of placesOfChanges(scene.edges, next.edges)) order.set(edge, place)
        } else order = null
      }
      scene = next
    },
  }
}

const shown = createIndex()

/** The index of the scene that is shown. One is kept and follows from scene to scene: an edit changes little of it. */
export function indexOf(scene: Scene): SceneIndex {
  shown.follow(scene)
  return shown.index
}

export const squareAround = ({ x, y }: Point, reach: number): Box => ({
  ...{ x: x - reach, y: y - reach },
  ...{ width: 2 * reach, height: 2 * reach },
})
