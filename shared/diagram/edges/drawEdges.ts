import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import type { Reading } from '../../reasoning/reading.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box, SceneEdge } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { describeEdge } from './describeEdge.ts'
import { type EdgeLabel, labelsFor } from './edgeLabels.ts'
import { edgeShapes } from './edgeShapes.ts'
import { type Fate, fateOf } from './fate.ts'

/** Relations of one kind on one claim, in the order in which they are drawn: they may share a trunk, drawn once. */
type Siblings = readonly RoutedEdge[]

/** An edge that was drawn, and what its ink was made from, besides its route. */
interface Memory {
  readonly from: string
  readonly siblings: Siblings
  readonly drawn: SceneEdge
}

const memories = new WeakMap<Shaper, WeakMap<RoutedEdge, Memory>>()

/**
 * Each route with its ink, what holds first: a trunk and its head are live if any that share it are. An edge that
 * runs, stands and reads as before, on the same trunk and with its label in the same place, is the same object.
 */
export function drawEdges(
  map: ArgumentMap,
  reading: Reading,
  routed: readonly RoutedEdge[],
  boxes: ReadonlyMap<ClaimId, Box>,
  shaper: Shaper,
): readonly SceneEdge[] {
  const memory = memories.get(shaper) ?? new WeakMap<RoutedEdge, Memory>()
  memories.set(shaper, memory)
  const fates = new Map(routed.map((edge) => [edge, fateOf(map, reading, edge)]))
  const labels = labelsFor(map, fates, boxes, shaper)
  const inOrder = [...fates].filter(([, { fails }]) => !fails).concat([...fates].filter(([, { fails }]) => fails))
  const trunks = grouped(inOrder, ([{ kind, to }]) => [`${kind} ${to}`])
  const siblingsOf = new Map(
    [...trunks].map(([key, on]) => [
      key,
      kept(
        on.map(([edge]) => edge),
        memory,
      ),
    ]),
  )
  return inOrder.map(([edge, fate]) => {
    const siblings = siblingsOf.get(`${edge.kind} ${edge.to}`) ?? []
    const description = describeEdge(map, edge, fate)
    const label = labels.get(edge)
    const from = JSON.stringify([shaper.revision, fate, label, description])
    const known = memory.get(edge)
    if (known?.siblings === siblings && known.from === from) return known.drawn
    const drawn = drawEdge(edge, fate, siblings, label, description, shaper)
    memory.set(edge, { from, siblings, drawn })
    return drawn
  })
}

/** The list that was known, where these are the same edges. */
function kept(siblings: Siblings, memory: WeakMap<RoutedEdge, Memory>): Siblings {
  const known = siblings[0] && memory.get(siblings[0])?.siblings
  const areSame = known?.length === siblings.length && siblings.every((edge, index) => edge === known[index])
  return areSame ? known : siblings
}

function drawEdge(
  edge: RoutedEdge,
  fate: Fate,
  siblings: Siblings,
  label: EdgeLabel | undefined,
  description: string,
  shaper: Shaper,
): SceneEdge {
  const { relations, from, to, routes, badge } = edge
  const before = siblings.slice(0, siblings.indexOf(edge))
  const drawn = before.flatMap((sibling) => sibling.routes.map(({ points }) => points))
  const shapes = edgeShapes(edge, fate, drawn, label, shaper)
  return { relations, from, to, routes, badge, shapes, description }
}
