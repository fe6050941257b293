import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { outlineOf } from '../../document/queries/outline.ts'
import { type OnProgress, within } from '../progress.ts'
import type { Box } from '../scene.ts'
import { Badges } from './badges.ts'
import { type Draft, endsOf, nameOf, trunkName } from './drafts.ts'
import { Ground } from './ground.ts'
import { loopWire } from './junctions.ts'
import { keepOffStep } from './landings.ts'
import { reattach } from './lane.ts'
import { settleLanes } from './lanes.ts'
import { type Link, linksOf } from './links.ts'
import { mendRoutes } from './mend.ts'
import { obstaclesOf } from './obstacles.ts'
import { layPlanned, type Plan } from './planned.ts'
import { pointsOf, type Wire } from './rail.ts'
import { keptEdges, type RoutedEdge } from './routedEdge.ts'
import { effortOf } from './seek.ts'
import { straightWire, type Terrain, zedWire } from './shapes.ts'
import { Strands } from './strands.ts'
import { joinedTo, trunkOf } from './trunks.ts'
import { untangle } from './untangle.ts'
import { laySteps, seekWays } from './ways.ts'

/**
 * The way of every relation between cards that stand in these boxes, for any arrangement of cards: orthogonal,
 * round all cards, in lanes of its own save where replies of one kind share a trunk to their target.
 * What was planned and the simple shapes come first, then what must look for its way, then what ends on a step; last, all
 * lines that run side by side are pushed apart.
 */
export function routeRelations(
  map: ArgumentMap,
  boxes: ReadonlyMap<ClaimId, Box>,
  onProgress?: OnProgress,
  plans: readonly Plan[] = [],
): readonly RoutedEdge[] {
  return createRouter()(map, boxes, onProgress, plans)
}

export type Route = typeof routeRelations

/** As `routeRelations`, with a memory of the last time: an edge that runs as before is the same object. */
export function createRouter(): Route {
  let edges: readonly RoutedEdge[] = []
  return (map, boxes, onProgress, plans = []) => {
    edges = keptEdges(edges, routed(map, boxes, plans, onProgress))
    onProgress?.(1)
    return edges
  }
}

function routed(
  map: ArgumentMap,
  boxes: ReadonlyMap<ClaimId, Box>,
  plans: readonly Plan[],
  onProgress: OnProgress | undefined,
): RoutedEdge[] {
  const links = linksOf(map, (claim) => boxes.has(claim))
  const drafts = new Map(links.map((link): [Link, Draft] => [link, { link, wires: [], junction: null }]))
  const ground = new Ground(obstaclesOf(map, boxes))
  const down = map.layout.direction === 'down'
  const terrain = { ground, down, effort: effortOf(links.length) }
  const all = [...drafts.values()]
  const wires = () => all.flatMap((draft) => draft.wires)

  layPlanned(all, plans, boxes, terrain)
  layTrunks(all, boxes, terrain)
  layShapes(map, all, boxes, terrain)
  settle(wires(), terrain)
  const strands = new Strands(wires())
  const searches = all.filter((draft) => draft.wires.length === 0).length
  const patient = { ...terrain, effort: effortOf(searches) }
  const scenery = { boxes, terrain: patient, strands }
  seekWays(all, scenery, within(onProgress, 0.15, 0.6))
  laySteps(all, scenery, within(onProgress, 0.6, 0.8))
  if (settle(wires(), terrain)) settle(wires(), terrain)
  untangle(all, scenery, () => settle(wires(), terrain) && settle(wires(), terrain))
  for (const { junction, wires } of all) if (junction !== null) keepOffStep(junction, wires, terrain)
  for (const wire of wires()) reattach(wire)
  mendRoutes(all, scenery)
  return finished(all, boxes)
}

/** Pushes level rails, then upright ones, into lanes of their own; whether that moved any. */
function settle(wires: readonly Wire[], { ground }: Terrain): boolean {
  const level = settleLanes(wires, ground, false)
  const upright = settleLanes(wires, ground, true)
  return level || upright
}

function layTrunks(drafts: readonly Draft[], boxes: ReadonlyMap<ClaimId, Box>, terrain: Terrain): void {
  const single = drafts.filter(({ link }) => endsOf(link, boxes) !== null && link.relations.length === 1)
  for (const siblings of grouped(single, ({ link }) => [trunkName(link)]).values()) {
    const to = boxes.get(siblings[0]?.link.to ?? '')
    const open = siblings.filter(({ wires }) => wires.length === 0)
    if (open.length < 2 || to === undefined) continue
    const premises = open.flatMap(({ link }) => {
      const ends = endsOf(link, boxes)
      return ends === null ? [] : [{ id: nameOf(link), box: ends.start }]
    })
    const trunk = trunkOf(premises, to, terrain, false)
    if (trunk === null || trunk.wires.length < 2) continue
    const byId = new Map(trunk.wires.map((wire) => [wire.id, wire]))
    for (const draft of open) {
      const wire = byId.get(nameOf(draft.link))
      if (wire !== undefined) draft.wires = [wire]
    }
    for (const draft of siblings) {
      const [planned] = open.includes(draft) ? [] : draft.wires
      if (planned === undefined) continue
      const others = new Strands(drafts.flatMap(({ wires }) => wires.filter((wire) => wire !== planned)))
      draft.wires = [joinedTo(trunk, planned, others, terrain)]
    }
  }
}

function layShapes(
  map: ArgumentMap,
  drafts: readonly Draft[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
): void {
  const strands = new Strands(drafts.flatMap(({ wires }) => wires))
  for (const draft of drafts) {
    const { link } = draft
    const ends = endsOf(link, boxes)
    if (draft.wires.length > 0 || ends === null) continue
    const { start, end } = ends
    const id = nameOf(link)
    if (start === end) draft.wires = [loopWire(id, start, terrain.ground)]
    else {
      const straight = straightWire(id, start, end, terrain)
      const isBranch = hangsOn(map, link)
      // A tie that would cross what hangs on the cards had better look for a way round.
      const wire =
        straight !== null && (isBranch || !strands.areCrossedBy(pointsOf(straight)))
          ? straight
          : isBranch
            ? zedWire(id, start, end, terrain)
            : null
      if (wire !== null) draft.wires = [wire]
    }
  }
}

/** Whether the outline hangs the premise on the target by this link, so that their cards stand side by side. */
function hangsOn(map: ArgumentMap, { relations, from, to }: Link): boolean {
  const { entries } = outlineOf(map)
  return [...from, to].some((claim) => relations.includes(entries.get(claim)?.relation?.id ?? ''))
}

function finished(drafts: readonly Draft[], boxes: ReadonlyMap<ClaimId, Box>): RoutedEdge[] {
  const steps = new Map<Wire, { readonly x: number; readonly y: number }>()
  const routed = drafts.map(({ link, wires, junction }) => {
    const routes = wires.map((wire) => ({ id: wire.id, points: pointsOf(wire) }))
    wires.forEach(({ end }, index) => {
      const point = routes[index]?.points.at(-1)
      if (end.kind === 'rail' && end.host !== null && point !== undefined) steps.set(end.host, point)
    })
    const meeting =
      junction === null
        ? null
        : junction.lane.upright
          ? { x: junction.lane.at, y: junction.leg.at }
          : { x: junction.leg.at, y: junction.lane.at }
    return { link, wires, routes, junction: meeting }
  })
  const badges = new Badges(boxes.values(), routed)
  return routed.flatMap(({ link, wires, routes, junction }): RoutedEdge[] => {
    const [first] = routes
    if (first === undefined) return []
    const step = wires.flatMap((wire) => steps.get(wire) ?? [])[0] ?? null
    const badge = junction ?? badges.place(first.points, link.relations.length > 1)
    return [{ ...link, routes, junction, step, badge }]
  })
}
