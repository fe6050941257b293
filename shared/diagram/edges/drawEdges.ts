import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { changedItems, changesBetween, isSameList } from '../../document/queries/difference.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { relationsFrom, relationsTo } from '../../document/queries/lookup.ts'
import { quoted } from '../../reasoning/claimName.ts'
import type { Reading, Standings } from '../../reasoning/reading.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box, SceneEdge } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { describeEdge } from './describeEdge.ts'
import { type EdgeLabel, labelsFor, labelsStay } from './edgeLabels.ts'
import { edgeShapes } from './edgeShapes.ts'
import { type Fate, fateOf, isSameFate } from './fate.ts'

/** Relations of one kind on one claim, in the order in which they are drawn: they may share a trunk, drawn once. */
type Siblings = readonly RoutedEdge[]

/** An edge that was drawn, and what its ink was made from, besides its route. */
interface Memory {
  readonly revision: number
  readonly fate: Fate
  readonly label: EdgeLabel | undefined
  readonly siblings: Siblings
  readonly drawn: SceneEdge
}

type Memories = WeakMap<RoutedEdge, Memory>

const memories = new WeakMap<Shaper, Memories>()

/** The edges that were drawn last with each shaper, and all that they were drawn from. */
interface Picture {
  readonly map: ArgumentMap
  readonly standings: Standings
  readonly routed: readonly RoutedEdge[]
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly revision: number
  readonly edges: readonly SceneEdge[]
  /** Each edge's place in that list, by its relations. */
  readonly places: ReadonlyMap<RelationId, number>
  /** The routes and fates of those edges, in the same order. */
  readonly inOrder: readonly (readonly [RoutedEdge, Fate])[]
  readonly labels: ReadonlyMap<RoutedEdge, EdgeLabel>
}

const pictures = new WeakMap<Shaper, Picture>()

/**
 * Each route with its ink, what holds first: a trunk and its head are live if any that share it are. An edge that
 * runs, stands and reads as before, on the same trunk and with its label in the same place, is the same object. Where
 * only words have changed, only the edges are looked at that name them, and where none does the list is the same too.
 */
export function drawEdges(
  map: ArgumentMap,
  { standings }: Pick<Reading, 'standings'>,
  routed: readonly RoutedEdge[],
  boxes: ReadonlyMap<ClaimId, Box>,
  shaper: Shaper,
): readonly SceneEdge[] {
  const memory: Memories = memories.get(shaper) ?? new WeakMap()
  memories.set(shaper, memory)
  const last = pictures.get(shaper)
  const { revision } = shaper
  const now = { map, standings, routed, boxes, revision }
  const picture = (last && reworded(last, now, memory, shaper)) ?? drawnAnew(now, memory, shaper)
  pictures.set(shaper, picture)
  return picture.edges
}

type Scenery = Omit<Picture, 'edges' | 'places' | 'inOrder' | 'labels'>

/** The edges where at most words of the map are others; undefined where more is. */
function reworded(last: Picture, now: Scenery, memory: Memories, shaper: Shaper): Picture | undefined {
  const { map, boxes } = now
  const { claims, relations } = changesBetween(last.map, map)
  if (last.standings !== now.standings || last.routed !== now.routed) return undefined
  if (last.revision !== now.revision || !isSameList(claims) || !isSameList(relations)) return undefined
  if (!changedItems(relations).every(([was, is]) => was.to === is.to && was.from.join(' ') === is.from.join(' ')))
    return undefined
  if (last.boxes !== boxes && !labelsStay(map, last.labels, boxes, shaper)) return undefined
  const renamed = changedItems(claims).filter(([was, is]) => quoted(was) !== quoted(is))
  const places = new Set(
    renamed.flatMap(([, { id }]) => naming(map, id).flatMap((relation) => last.places.get(relation.id) ?? [])),
  )
  if (places.size === 0) return { ...last, map, boxes }
  const edges = [...last.edges]
  for (const place of places) {
    const [[edge, fate] = [], drawn] = [last.inOrder[place], last.edges[place]]
    const known = edge && memory.get(edge)
    if (edge === undefined || fate === undefined || drawn === undefined || known === undefined) return undefined
    const anew = { ...drawn, description: describeEdge(map, edge, fate) }
    // Another picture may have drawn it meanwhile.
    if (known.drawn === drawn) memory.set(edge, { ...known, drawn: anew })
    else memory.delete(edge)
    edges[place] = anew
  }
  return { ...last, map, boxes, edges }
}

/** The relations whose edges name a claim: those that it makes, those on it, and those on a step that it makes. */
function naming(map: ArgumentMap, id: ClaimId): readonly Relation[] {
  const own = relationsFrom(map, id)
  return [...own, ...relationsTo(map, id), ...own.flatMap((step) => relationsTo(map, step.id))]
}

function drawnAnew(now: Scenery, memory: Memories, shaper: Shaper): Picture {
  const { map, standings, routed, boxes, revision } = now
  const fates = new Map(routed.map((edge) => [edge, fateOf(map, standings, edge)]))
  const labels = labelsFor(map, fates, boxes, shaper)
  const inOrder = [...fates].filter(([, { fails }]) => !fails).concat([...fates].filter(([, { fails }]) => fails))
  const siblingsOf = new Map<string, Siblings>()
  for (const [trunk, on] of grouped(inOrder, ([{ kind, to }]) => [`${kind} ${to}`])) {
    const siblings = on.map(([edge]) => edge)
    siblingsOf.set(trunk, kept(siblings, memory))
  }
  const edges = inOrder.map(([edge, fate]) => {
    const siblings = siblingsOf.get(`${edge.kind} ${edge.to}`) ?? []
    const description = describeEdge(map, edge, fate)
    const label = labels.get(edge)
    const known = memory.get(edge)
    const isKnown =
      known?.siblings === siblings &&
      known.revision === revision &&
      known.drawn.description === description &&
      isSameFate(known.fate, fate) &&
      isSameLabel(known.label, label)
    if (isKnown) return known.drawn
    const drawn = drawEdge(edge, fate, siblings, label, description, shaper)
    memory.set(edge, { revision, fate, label, siblings, drawn })
    return drawn
  })
  const places = new Map(
    edges.flatMap(({ relations }, place) => relations.map((id): [RelationId, number] => [id, place])),
  )
  return { ...now, edges, places, inOrder, labels }
}

const isSameLabel = (a: EdgeLabel | undefined, b: EdgeLabel | undefined): boolean =>
  a?.text === b?.text && a?.middle.x === b?.middle.x && a?.middle.y === b?.middle.y

/** The list that was known, where these are the same edges. */
function kept(siblings: Siblings, memory: Memories): Siblings {
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
