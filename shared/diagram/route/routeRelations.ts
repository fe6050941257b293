import type { ArgumentMap, ClaimId, Point, RelationId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { outlineOf } from '../../document/queries/outline.ts'
import type { Box } from '../scene.ts'
import { Badges } from './badges.ts'
import { Ground } from './ground.ts'
import { type Junction, joinedWires, loopWire, soughtJunction } from './junctions.ts'
import { keepOffStep, landingOnStep } from './landings.ts'
import { reattach } from './lane.ts'
import { settleLanes } from './lanes.ts'
import { type Link, linksOf } from './links.ts'
import { obstaclesOf } from './obstacles.ts'
import { pointsOf, type Rail, type Wire } from './rail.ts'
import type { RoutedEdge } from './routedEdge.ts'
import { effortOf, soughtWire, stepWire } from './seek.ts'
import { straightWire, type Terrain, zedWire } from './shapes.ts'
import { attackedLegs } from './steps.ts'
import { Strands } from './strands.ts'
import { trunkOf } from './trunks.ts'

/** A link and the wires that it has got so far. */
interface Draft {
  readonly link: Link
  wires: readonly Wire[]
  junction: Junction | null
}

/**
 * The way of every relation between cards that stand in these boxes, for any arrangement of cards: orthogonal,
 * round all cards, in lanes of its own save where replies of one kind share a trunk to their target.
 * The simple shapes come first, then what must look for its way, then what ends on a step; last, all
 * lines that run side by side are pushed apart.
 */
export function routeRelations(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>): readonly RoutedEdge[] {
  const links = linksOf(map, (claim) => boxes.has(claim))
  const drafts = new Map(links.map((link): [Link, Draft] => [link, { link, wires: [], junction: null }]))
  const ground = new Ground(obstaclesOf(map, boxes))
  const down = map.layout.direction === 'down'
  const terrain = { ground, down, effort: effortOf(links.length) }
  const all = [...drafts.values()]
  const wires = () => all.flatMap((draft) => draft.wires)

  layTrunks(all, boxes, terrain)
  layShapes(map, all, boxes, terrain)
  settle(wires(), terrain)
  const strands = new Strands()
  for (const wire of wires()) strands.add(pointsOf(wire))
  const searches = all.filter((draft) => draft.wires.length === 0).length
  const patient = { ...terrain, effort: effortOf(searches) }
  seekWays(all, boxes, patient, strands)
  laySteps(all, boxes, patient, strands)
  if (settle(wires(), terrain)) settle(wires(), terrain)
  for (const { junction, wires } of all) if (junction !== null) keepOffStep(junction, wires, terrain)
  for (const wire of wires()) reattach(wire)
  mendCrossings(all, boxes, patient, strands)
  return finished(all, boxes)
}

/** Pushes level rails, then upright ones, into lanes of their own; whether that moved any. */
function settle(wires: readonly Wire[], { ground }: Terrain): boolean {
  const level = settleLanes(wires, ground, false)
  const upright = settleLanes(wires, ground, true)
  return level || upright
}

const nameOf = ({ relations: [first = ''] }: Link): RelationId => first

/** The one premise's card and the target's, where a link runs from card to card. */
function endsOf({ from: [premise = '', ...others], to }: Link, boxes: ReadonlyMap<ClaimId, Box>) {
  const [start, end] = [boxes.get(premise), boxes.get(to)]
  return others.length > 0 || start === undefined || end === undefined ? null : { start, end }
}

/** Relations of the same name may share a trunk. */
const trunkName = ({ kind, to }: Link): string => `${kind} ${to}`

function layTrunks(drafts: readonly Draft[], boxes: ReadonlyMap<ClaimId, Box>, terrain: Terrain): void {
  const single = drafts.filter(({ link }) => endsOf(link, boxes) !== null && link.relations.length === 1)
  for (const siblings of grouped(single, ({ link }) => [trunkName(link)]).values()) {
    const to = boxes.get(siblings[0]?.link.to ?? '')
    if (siblings.length < 2 || to === undefined) continue
    const premises = siblings.flatMap(({ link }) => {
      const ends = endsOf(link, boxes)
      return ends === null ? [] : [{ id: nameOf(link), box: ends.start }]
    })
    const trunk = trunkOf(premises, to, terrain, false)
    if (trunk === null || trunk.wires.length < 2) continue
    const byId = new Map(trunk.wires.map((wire) => [wire.id, wire]))
    for (const draft of siblings) {
      const wire = byId.get(nameOf(draft.link))
      if (wire !== undefined) draft.wires = [wire]
    }
  }
}

function layShapes(
  map: ArgumentMap,
  drafts: readonly Draft[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
): void {
  const strands = new Strands()
  for (const { wires } of drafts) for (const wire of wires) strands.add(pointsOf(wire))
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

/** The links that still have no wire, the shortest first: they have the fewest ways to choose from. */
function seekWays(
  drafts: readonly Draft[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
  strands: Strands,
): void {
  const open = drafts.flatMap((draft) => {
    const to = boxes.get(draft.link.to)
    const from = draft.link.from.flatMap((claim) => boxes.get(claim) ?? [])
    const [first] = from
    if (draft.wires.length > 0 || to === undefined || first === undefined) return []
    return [{ draft, from, first, to, distance: Math.abs(first.x - to.x) + Math.abs(first.y - to.y) }]
  })
  const trunks = new Map<string, Wire>()
  for (const { link, wires } of drafts) {
    const [wire] = wires
    if (wire !== undefined && link.relations.length === 1 && link.from.length === 1) trunks.set(trunkName(link), wire)
  }
  for (const { draft, from, first, to } of open.sort((a, b) => a.distance - b.distance)) {
    const id = nameOf(draft.link)
    const { link } = draft
    const trunk = link.relations.length > 1 ? undefined : trunks.get(trunkName(link))
    if (from.length > 1) Object.assign(draft, joinedWires(id, from, to, terrain, strands))
    else draft.wires = [soughtWire(id, first, to, terrain, strands, trunk)]
    for (const wire of draft.wires) strands.add(pointsOf(wire))
  }
}

function laySteps(
  drafts: readonly Draft[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
  strands: Strands,
): void {
  const byRelation = new Map(drafts.flatMap((draft) => draft.link.relations.map((id) => [id, draft] as const)))
  const owners = grouped(
    drafts.flatMap(({ link, wires }) => wires.map((wire) => ({ link, wire }))),
    ({ wire }) => wire.rails,
  )
  const isShared = (rail: Rail) => new Set(owners.get(rail)?.map(({ link }) => link)).size > 1
  for (const draft of drafts) {
    const host = byRelation.get(draft.link.to)
    if (host === undefined) continue
    const legs = attackedLegs(host.wires, isShared)
    const id = nameOf(draft.link)
    const from = draft.link.from.flatMap((claim) => boxes.get(claim) ?? [])
    const landing = from.length > 1 ? landingOnStep(legs, from, terrain, strands) : null
    if (landing !== null) Object.assign(draft, soughtJunction(id, from, landing, terrain, strands))
    else
      draft.wires = from.flatMap((box, index) => {
        const name = index === 0 ? id : `${id}/${index + 1}`
        return stepWire(name, box, legs, terrain, strands) ?? []
      })
    for (const wire of draft.wires) strands.add(pointsOf(wire))
  }
}

/**
 * Where narrow lanes have left a line on a card after all, it looks for its way once more, alone; a line on which
 * others end stays, since they would lose it.
 */
function mendCrossings(
  drafts: readonly Draft[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
  strands: Strands,
): void {
  const hosts = new Set(drafts.flatMap(({ wires }) => wires.map(({ end }) => (end.kind === 'rail' ? end.host : null))))
  for (const draft of drafts) {
    const ends = endsOf(draft.link, boxes)
    const [wire] = draft.wires
    if (ends === null || ends.start === ends.end || wire === undefined || hosts.has(wire)) continue
    if (isClear(pointsOf(wire), terrain)) continue
    draft.wires = [soughtWire(nameOf(draft.link), ends.start, ends.end, terrain, strands, undefined)]
  }
}

const isClear = (points: readonly Point[], { ground }: Terrain): boolean =>
  points.every((point, index) => ground.isFree(points[index - 1] ?? point, point, 0))

function finished(drafts: readonly Draft[], boxes: ReadonlyMap<ClaimId, Box>): RoutedEdge[] {
  const badges = new Badges(boxes.values())
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
  return routed.flatMap(({ link, wires, routes, junction }): RoutedEdge[] => {
    const [first] = routes
    if (first === undefined) return []
    const step = wires.flatMap((wire) => steps.get(wire) ?? [])[0] ?? null
    const badge = junction ?? badges.place(first.points, link.relations.length > 1)
    return [{ ...link, routes, junction, step, badge }]
  })
}
