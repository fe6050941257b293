import type { Box, Scene } from '../../../shared/diagram/scene.ts'
import type { Look } from './look.ts'
import { coveredBy, coveredByEdge, difference, type SceneIndex } from './sceneIndex.ts'

/** Where a look differs from an earlier one, in the map; null where nearly everything does. */
export function changesBetween(before: Look, now: Look, index: SceneIndex): Box[] | null {
  if (before.ink !== now.ink || before.highlight !== now.highlight) return null
  const ids = [
    ...differing(before.selection, now.selection),
    ...differing(before.held.claims, now.held.claims),
    ...differing(before.held.relations, now.held.relations),
  ]
  return [...changedIn(before.scene, now.scene), ...ids.flatMap((id) => boxesOf(id, index))]
}

function changedIn(before: Scene, now: Scene): Box[] {
  if (before === now) return []
  const cards = difference(before.cards, now.cards)
  const edges = difference(before.edges, now.edges)
  const groups = difference(before.groups, now.groups)
  return [
    ...[...cards.gone, ...cards.come].map(coveredBy),
    ...[...edges.gone, ...edges.come].flatMap(coveredByEdge),
    ...[...groups.gone, ...groups.come].map(({ box }) => box),
  ]
}

function boxesOf(id: string | undefined, index: SceneIndex): Box[] {
  if (id === undefined) return []
  const card = index.card(id)
  const edge = index.edge(id)
  return [...(card === undefined ? [] : [coveredBy(card)]), ...(edge === undefined ? [] : coveredByEdge(edge))]
}

function* differing<Id>(before: ReadonlySet<Id>, now: ReadonlySet<Id>): Generator<Id> {
  if (before === now) return
  for (const id of before) if (!now.has(id)) yield id
  for (const id of now) if (!before.has(id)) yield id
}
