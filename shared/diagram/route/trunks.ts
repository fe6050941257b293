import type { Box } from '../scene.ts'
import { isUprightSide, pointsOf, type Rail, type Wire } from './rail.ts'
import { facingSides, isZedFree, lanesBetween, middleOf, openWindow, type Sides, type Terrain, wire } from './shapes.ts'
import type { Strands } from './strands.ts'

/** A premise that looks for its way to a target. */
export interface Premise {
  readonly id: string
  readonly box: Box
}

/** The rails that the routes of a trunk share: the lane beside the target, and the leg into it. */
export interface Trunk {
  readonly lane: Rail
  readonly leg: Rail
  readonly sides: Sides
  readonly wires: readonly Wire[]
}

/**
 * One trunk for those of the premises that reach the target's near side by a lane in front of it. One that
 * faces the target goes straight, and the leg into the target is its line.
 */
export function trunkOf(
  premises: readonly Premise[],
  to: Box,
  { ground, down }: Terrain,
  hasPill: boolean,
): Trunk | null {
  const sidesOf = new Map(premises.map((premise) => [premise, facingSides(premise.box, to, down)[0]]))
  const ahead = premises.filter((premise) => isUprightSide(sidesOf.get(premise)?.startSide ?? 'left') === down)
  const best = { members: [] as readonly Premise[], lane: 0, sides: undefined as Sides | undefined }
  for (const endSide of down ? (['bottom', 'top'] as const) : (['right', 'left'] as const)) {
    const here = ahead.filter((premise) => sidesOf.get(premise)?.endSide === endSide)
    const sides = here[0] && sidesOf.get(here[0])
    if (sides === undefined) continue
    const boxes = here.map((premise) => premise.box)
    for (const lane of lanesBetween(boxes, to, sides)) {
      const members = here.filter(({ box }) => isZedFree(box, to, sides, lane, ground))
      if (members.length > best.members.length) Object.assign(best, { members, lane, sides })
    }
  }
  const { members, lane, sides } = best
  return sides === undefined ? null : joined(members, to, lane, sides, ground, hasPill)
}

/**
 * A planned wire that comes in on the trunk's side, by the trunk from where it turns before the target; as it is where
 * that is not free, or crosses more of the others.
 */
export function joinedTo({ lane, leg, sides }: Trunk, planned: Wire, others: Strands, { ground }: Terrain): Wire {
  const { end, rails } = planned
  if (rails.length < 3 || end.kind !== 'card' || end.side !== sides.endSide) return planned
  const wire = { ...planned, rails: [...rails.slice(0, -2), lane, leg] }
  const crossings = others.crossingsOf(wire, wire.rails)
  const isBetter = ground.isFreeAlong(pointsOf(wire)) && crossings <= others.crossingsOf(planned, rails)
  return isBetter ? wire : planned
}

function joined(
  members: readonly Premise[],
  to: Box,
  at: number,
  sides: Sides,
  ground: Terrain['ground'],
  hasPill: boolean,
): Trunk {
  const upright = isUprightSide(sides.startSide)
  const middle = middleOf(to, upright)
  const windows = new Map(members.map((member) => [member, openWindow(member.box, to, sides, ground)]))
  const distance = (member: Premise) => Math.abs(middleOf(member.box, upright) - middle)
  const spine = members
    .filter((member) => windows.get(member) !== null)
    .reduce<Premise | null>((best, member) => (best && distance(best) <= distance(member) ? best : member), null)
  const leg: Rail = { upright, at: (spine && windows.get(spine)) ?? middle, hasPill }
  const lane: Rail = { upright: !upright, at, hasPill }
  const wires = members.map(({ id, box }) =>
    wire(id, box, to, sides, box === spine?.box ? [leg] : [{ upright, at: middleOf(box, upright) }, lane, leg]),
  )
  return { lane, leg, sides, wires }
}
