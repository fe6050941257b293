import type { ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import type { OnProgress } from '../progress.ts'
import type { Box } from '../scene.ts'
import { type Draft, nameOf, premisesOf, trunkName } from './drafts.ts'
import { joinedWires, soughtJunction } from './junctions.ts'
import { landingOnStep } from './landings.ts'
import type { Rail, Wire } from './rail.ts'
import { soughtWire, stepWire } from './seek.ts'
import type { Terrain } from './shapes.ts'
import { attackedLegs } from './steps.ts'
import type { Strands } from './strands.ts'

/** What there is already when lines look for their ways. */
export interface Scenery {
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly terrain: Terrain
  readonly strands: Strands
}

/** The links to claims that still have no wire, the shortest first: they have the fewest ways to choose from. */
export function seekWays(drafts: readonly Draft[], scenery: Scenery, onProgress?: OnProgress): void {
  const { boxes } = scenery
  const open = drafts.flatMap((draft) => {
    const to = boxes.get(draft.link.to)
    const [first] = premisesOf(draft.link, boxes)
    if (draft.wires.length > 0 || to === undefined || first === undefined) return []
    return [{ draft, to, distance: Math.abs(first.x - to.x) + Math.abs(first.y - to.y) }]
  })
  const trunks = new Map<string, Wire>()
  for (const { link, wires } of drafts) {
    const [wire] = wires
    if (wire !== undefined && link.relations.length === 1 && link.from.length === 1) trunks.set(trunkName(link), wire)
  }
  open.sort((a, b) => a.distance - b.distance)
  for (const [done, { draft, to }] of open.entries()) {
    onProgress?.(done / open.length)
    const trunk = draft.link.relations.length > 1 ? undefined : trunks.get(trunkName(draft.link))
    seekWay(draft, to, scenery, trunk)
  }
}

/** A way from a link's premises to the claim that it bears on, by the last leg of one like it when it can join that. */
export function seekWay(draft: Draft, to: Box, { boxes, terrain, strands }: Scenery, like?: Wire): void {
  const [first, ...others] = premisesOf(draft.link, boxes)
  if (first === undefined) return
  const id = nameOf(draft.link)
  if (others.length > 0) Object.assign(draft, joinedWires(id, [first, ...others], to, terrain, strands))
  else draft.wires = [soughtWire(id, first, to, terrain, strands, like)]
  for (const wire of draft.wires) strands.add(wire)
}

/** Ways to the steps that links bear on, in list order: a step has its wires before what bears on it. */
export function laySteps(drafts: readonly Draft[], scenery: Scenery, onProgress?: OnProgress): void {
  const hosts = hostsOf(drafts)
  const isShared = sharingOf(drafts)
  for (const [done, draft] of drafts.entries()) {
    onProgress?.(done / drafts.length)
    const host = hosts.get(draft.link.to)
    if (host !== undefined) layStep(draft, host, isShared, scenery)
  }
}

/** A way from a link's premises to the step of another. */
export function layStep(
  draft: Draft,
  host: Draft,
  isShared: (rail: Rail) => boolean,
  { boxes, terrain, strands }: Scenery,
): void {
  const legs = attackedLegs(host.wires, isShared)
  const id = nameOf(draft.link)
  const from = premisesOf(draft.link, boxes)
  const landing = from.length > 1 ? landingOnStep(legs, from, terrain, strands) : null
  if (landing !== null) Object.assign(draft, soughtJunction(id, from, landing, terrain, strands))
  else {
    draft.junction = null
    draft.wires = from.flatMap((box, index) => {
      const name = index === 0 ? id : `${id}/${index + 1}`
      return stepWire(name, box, legs, terrain, strands) ?? []
    })
  }
  for (const wire of draft.wires) strands.add(wire)
}

/** The drafts by the relations that they stand for. */
export const hostsOf = (drafts: readonly Draft[]): ReadonlyMap<string, Draft> =>
  new Map(drafts.flatMap((draft) => draft.link.relations.map((id) => [id, draft] as const)))

/** Tells whether a rail belongs to several links' wires. */
export function sharingOf(drafts: readonly Draft[]): (rail: Rail) => boolean {
  const owners = grouped(
    drafts.flatMap(({ link, wires }) => wires.map((wire) => ({ link, wire }))),
    ({ wire }) => wire.rails,
  )
  return (rail) => new Set(owners.get(rail)?.map(({ link }) => link)).size > 1
}
