import type { ClaimId } from '../../document/argumentMap.ts'
import type { Box } from '../scene.ts'
import { type Draft, endsOf, nameOf, trunkName } from './drafts.ts'
import type { Range } from './ground.ts'
import { clamp } from './lane.ts'
import { pointsOf, type Rail, type Side, type Wire } from './rail.ts'
import { portsOf, type Terrain } from './shapes.ts'

/** The way that was kept free for a line past the columns between two cards, when they were placed. */
export interface Plan {
  readonly near: ClaimId
  readonly far: ClaimId
  /** From near to far: how far across it passes each column, px, and the channel, which others may share. */
  readonly channels: readonly { readonly at: number; readonly channel: object }[]
  /** Where it may turn before each of the channels, and after the last: how far along, px. */
  readonly gutters: readonly number[]
}

/** Gives links the ways that were planned for them, where those are free. */
export function layPlanned(
  drafts: readonly Draft[],
  plans: readonly Plan[],
  boxes: ReadonlyMap<ClaimId, Box>,
  terrain: Terrain,
): void {
  const byEnds = new Map(plans.map((plan) => [`${plan.near} ${plan.far}`, plan]))
  const shared = new Map<object, Map<string, Rail>>()
  for (const draft of drafts) {
    const { link } = draft
    const ends = endsOf(link, boxes)
    const [from = ''] = link.from
    const [inward, outward] = [byEnds.get(`${link.to} ${from}`), byEnds.get(`${from} ${link.to}`)]
    const plan = inward ?? outward
    if (ends === null || plan === undefined) continue
    const joinsTrunk = inward !== undefined && link.relations.length === 1
    const trunk = joinsTrunk ? trunkName(link) : nameOf(link)
    const [near, far] = inward === undefined ? [ends.start, ends.end] : [ends.end, ends.start]
    const rails = railsOf(plan, near, far, terrain.down, (channel, name, make) => {
      const rails = shared.get(channel) ?? new Map<string, Rail>()
      const rail = rails.get(`${trunk} ${name}`) ?? make()
      shared.set(channel, rails.set(`${trunk} ${name}`, rail))
      return rail
    })
    const wire = wireAlong(nameOf(link), near, far, rails, inward !== undefined, terrain.down)
    if (terrain.ground.isFreeAlong(pointsOf(wire))) draft.wires = [wire]
  }
}

/** A line that would step aside by so little, px, looks broken: then its channel lies level with the port. */
const JOG = 8

type Share = (channel: object, name: string, make: () => Rail) => Rail

/** The rails from near to far: through the channels, with turns in the gutters where a card is not level with them. */
function railsOf({ channels, gutters }: Plan, near: Box, far: Box, down: boolean, share: Share): Rail[] {
  const rails: Rail[] = []
  const [nearPorts, farPorts] = [portsOf(near, down), portsOf(far, down)]
  const passes = channels.map(({ at, channel }, index) => {
    const fromNear = index > 0 ? at : levelled(at, nearPorts)
    return { at: index < channels.length - 1 ? fromNear : levelled(fromNear, farPorts), channel }
  })
  const [first, last] = [passes[0], passes.at(-1)]
  const turn = (channel: object, gutter: number) =>
    rails.push(share(channel, `turn ${gutter}`, () => ({ upright: !down, at: Math.round(gutters[gutter] ?? 0) })))
  if (first === undefined || last === undefined) return rails
  if (clamp(first.at, nearPorts) !== first.at) {
    rails.push(share(first.channel, 'near', () => ({ upright: down, at: Math.round(clamp(first.at, nearPorts)) })))
    turn(first.channel, 0)
  }
  passes.forEach(({ at, channel }, index) => {
    if (index > 0) turn(channel, index)
    rails.push(share(channel, 'channel', () => ({ upright: down, at: Math.round(at) })))
  })
  if (clamp(last.at, farPorts) !== last.at) {
    turn(last.channel, channels.length)
    rails.push({ upright: down, at: Math.round(clamp(last.at, farPorts)) })
  }
  return rails
}

function levelled(at: number, ports: Range): number {
  const port = clamp(at, ports)
  return Math.abs(port - at) < JOG ? port : at
}

function wireAlong(id: string, near: Box, far: Box, rails: readonly Rail[], isInward: boolean, down: boolean): Wire {
  const [nearSide, farSide]: [Side, Side] = down ? ['bottom', 'top'] : ['right', 'left']
  const nearEnd = { kind: 'card', box: near, side: nearSide } as const
  const farEnd = { kind: 'card', box: far, side: farSide } as const
  return isInward
    ? { id, start: farEnd, rails: rails.toReversed(), end: nearEnd }
    : { id, start: nearEnd, rails, end: farEnd }
}
