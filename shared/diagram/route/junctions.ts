import type { Box } from '../scene.ts'
import { gatesOf, railsAlong, sideOfPort } from './gates.ts'
import type { Ground } from './ground.ts'
import { borderOf, type End, endAt, isUprightSide, type Rail, type Side, type Wire } from './rail.ts'
import type { Gate } from './search.ts'
import { soughtWay } from './seek.ts'
import { facingSides, middleOf, type Terrain, wire } from './shapes.ts'
import type { Strands } from './strands.ts'
import { type Premise, trunkOf } from './trunks.ts'

/** Where linked premises meet: a pill where these two rails cross, the leg being the one that runs to the target. */
export interface Junction {
  readonly lane: Rail
  readonly leg: Rail
}

export interface Joined {
  readonly wires: readonly Wire[]
  readonly junction: Junction
}

/** Where the line from a junction ends: on a card or a step, met from this side and this far along it, px. */
export interface Landing {
  readonly end: End
  readonly side: Side
  readonly at: number
}

/** From a card to the middle of the pill before it, and half the pill's sides, px. */
export const PILL_DISTANCE = 44
export const HALF_PILL = { x: 23, y: 9 }
/** Where a line to the pill may turn at the latest, px before it. */
const APPROACH = 10
/** How far a loop goes from its card, when there is room, px. */
const LOOP = 30

/** Linked premises' routes to their junction, and the junction's to the target: `r1`, `r1/2`, … in this order. */
export function joinedWires(id: string, from: readonly Box[], to: Box, terrain: Terrain, strands: Strands): Joined {
  const premises: Premise[] = from.map((box, index) => ({ id: nameOf(id, index), box }))
  const trunk = trunkOf(premises, to, terrain, true)
  if (trunk !== null && trunk.wires.length === premises.length) {
    const { lane, leg, sides } = trunk
    const wires = trunk.wires.map((premise): Wire => {
      const rails = premise.rails.length === 1 ? [leg] : premise.rails.slice(0, -1)
      return { ...premise, rails, end: { kind: 'rail', rail: premise.rails.length === 1 ? lane : leg, host: null } }
    })
    const out: Wire = {
      id: nameOf(id, from.length),
      start: { kind: 'rail', rail: lane, host: null },
      rails: [leg],
      end: { kind: 'card', box: to, side: sides.endSide },
    }
    return { wires: [...wires, out], junction: { lane, leg } }
  }
  const side = freeSide(premises, to, terrain)
  const landing: Landing = { end: { kind: 'card', box: to, side }, side, at: middleOf(to, isUprightSide(side)) }
  return soughtJunction(id, from, landing, terrain, strands)
}

const nameOf = (id: string, index: number): string => (index === 0 ? id : `${id}/${index + 1}`)

/** A junction before where its line lands, and a route to it from each premise. */
export function soughtJunction(
  id: string,
  from: readonly Box[],
  { end, side, at }: Landing,
  terrain: Terrain,
  strands: Strands,
): Joined {
  const upright = isUprightSide(side)
  const sign = side === 'right' || side === 'bottom' ? 1 : -1
  const lane: Rail = { upright: !upright, at: endAt(end) + sign * PILL_DISTANCE, hasPill: true }
  const leg: Rail = { upright, at, hasPill: true }
  const center = upright ? { x: leg.at, y: lane.at } : { x: lane.at, y: leg.at }
  const reach = { x: HALF_PILL.x + APPROACH, y: HALF_PILL.y + APPROACH }
  const gates: Gate[] = [
    { port: center, stub: { x: center.x + reach.x, y: center.y }, way: 2, cost: 0 },
    { port: center, stub: { x: center.x - reach.x, y: center.y }, way: 0, cost: 0 },
    { port: center, stub: { x: center.x, y: center.y + reach.y }, way: 3, cost: 0 },
    { port: center, stub: { x: center.x, y: center.y - reach.y }, way: 1, cost: 0 },
  ]
  // Not between the pill and its target: there its own line runs.
  const goals = gates.filter(({ stub }) => (upright ? stub.y - center.y : stub.x - center.x) * sign >= 0)
  const pill: Box = { x: center.x - HALF_PILL.x, y: center.y - HALF_PILL.y, width: 46, height: 18 }
  const wires = from.map((box, index): Wire => {
    const points = soughtWay(gatesOf(box, pill, terrain.ground, true), goals, terrain, strands)
    const rails = points === null ? crudeRails(box, lane, leg) : railsAlong(points)
    const [first, last, start] = [rails[0], rails.at(-1), points?.[0]]
    const arrivesOnLeg = last?.upright === leg.upright
    const startSide = first === undefined || start === undefined ? 'right' : sideOfPort(box, start, first)
    return {
      id: nameOf(id, index),
      start: { kind: 'card', box, side: startSide },
      rails: [...rails.slice(0, -1), arrivesOnLeg ? leg : lane],
      end: { kind: 'rail', rail: arrivesOnLeg ? lane : leg, host: null },
    }
  })
  const out: Wire = {
    id: nameOf(id, from.length),
    start: { kind: 'rail', rail: lane, host: null },
    rails: [leg],
    end,
  }
  return { wires: [...wires, out], junction: { lane, leg } }
}

function freeSide(premises: readonly Premise[], to: Box, { ground, down }: Terrain): Side {
  const facing = premises.flatMap(({ box }) => facingSides(box, to, down).map(({ endSide }) => endSide))
  const ordinary: readonly Side[] = down ? ['bottom', 'top', 'right', 'left'] : ['right', 'left', 'bottom', 'top']
  const sides = [...facing, ...ordinary]
  const isFree = (side: Side) => {
    const upright = isUprightSide(side)
    const sign = side === 'right' || side === 'bottom' ? 1 : -1
    const far = borderOf(to, side) + sign * PILL_DISTANCE
    const at = middleOf(to, upright)
    const { x, y } = upright ? { x: at, y: far } : { x: far, y: at }
    const reach = { x: HALF_PILL.x + APPROACH, y: HALF_PILL.y + APPROACH }
    return ground.near(x - reach.x, y - reach.y, x + reach.x, y + reach.y).length === 0
  }
  return sides.find(isFree) ?? sides[0] ?? 'right'
}

function crudeRails(from: Box, lane: Rail, leg: Rail): Rail[] {
  const level: Rail = { upright: false, at: middleOf(from, false) }
  return lane.upright ? [level, lane] : [level, leg]
}

/** A claim that rebuts itself: a small loop on its right side. */
export function loopWire(id: string, box: Box, ground: Ground): Wire {
  const third = Math.round(box.height / 3)
  const right = box.x + box.width
  const [free] = ground.rooms(true, right, { min: box.y, max: box.y + box.height }, [0])
  const room = (free?.max ?? right) - right
  return wire(id, box, box, { startSide: 'right', endSide: 'right' }, [
    { upright: false, at: box.y + third },
    { upright: true, at: right + Math.min(LOOP, Math.floor(room / 2)) },
    { upright: false, at: box.y + box.height - third },
  ])
}
