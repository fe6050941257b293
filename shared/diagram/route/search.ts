import type { Point } from '../../document/argumentMap.ts'
import type { Ground } from './ground.ts'
import { Queue } from './queue.ts'
import type { Strands } from './strands.ts'

/** A direction of travel on the screen, in quarter turns: right, down, left, up. */
export type Way = 0 | 1 | 2 | 3
export const isUprightWay = (way: Way): boolean => way % 2 === 1
const signOf = (way: Way): 1 | -1 => (way < 2 ? 1 : -1)
export const opposite = (way: Way): Way => ((way + 2) % 4) as Way

/** Where a route may begin or end: a point on a border or step, and one clear of it, straight before it. */
export interface Gate {
  readonly port: Point
  readonly stub: Point
  /** The direction of travel between the two: outward where a route begins, inward where it ends. */
  readonly way: Way
  /** px that this gate counts as dearer than another. */
  readonly cost: number
}

const BEND = 45
const CROSSING = 110
const BESIDE = 30
/** How far aside a card's edges still offer a turn, px. */
const ASIDE = 150
/** How far a ray goes past where anything of interest lies, px. */
const BEYOND = 600
/** How far a ray looks at once, px. */
const SIGHT = 1500
/** How much longer than its patience a search may be before it hurries all it can. */
const HURRY = 4

/** How hard a search tries. */
export interface Effort {
  /** Up to this distance the cheapest way is found; beyond, a cheap one, px. */
  readonly patience: number
  /** States that it looks at before it gives up. */
  readonly budget: number
}

interface State {
  readonly at: Point
  readonly way: Way
  readonly cost: number
  readonly before: State | null
  /** The gate by which the route began. */
  readonly start: Gate
}

/**
 * A cheap orthogonal way from one of the starts to one of the goals that keeps `clearance` from every card:
 * short, with few bends and crossings. A* over the points at which a ray can turn: beside the edges of the cards
 * that it passes, and in line with the goals. Over long distances it hurries: the cheapest way would take long to
 * tell from the next best. Null when there is no way, or when `budget` states were not enough.
 */
export function findWay(
  starts: readonly Gate[],
  goals: readonly Gate[],
  ground: Ground,
  strands: Strands,
  clearance: number,
  { patience, budget }: Effort,
): readonly Point[] | null {
  const queue = new Queue<State>()
  const cheapest = new Map<number, number>()
  const guess = (x: number, y: number, way: Way) => {
    let least = Infinity
    for (const gate of goals) {
      const right = gate.stub.x - x
      const down = gate.stub.y - y
      const length = Math.abs(right) + Math.abs(down) + gate.cost
      if (length < least) least = Math.min(least, length + BEND * leastBends(way, gate.way, right, down))
    }
    return least
  }
  const farthest = Math.min(...starts.map(({ stub, way }) => guess(stub.x, stub.y, way)))
  const haste = 1 + Math.min(1, Math.max(0, farthest - patience) / (HURRY * patience))
  const push: Push = (x, y, way, cost, before, start) => {
    const key = keyOf(x, y, way)
    if ((cheapest.get(key) ?? Infinity) <= cost) return
    cheapest.set(key, cost)
    queue.push({ at: { x, y }, way, cost, before, start }, cost + haste * guess(x, y, way))
  }
  for (const gate of starts) push(gate.stub.x, gate.stub.y, gate.way, gate.cost, null, gate)
  for (let steps = 0; steps < budget; ) {
    const state = queue.pop()
    if (state === undefined) return null
    const { at, way } = state
    if ((cheapest.get(keyOf(at.x, at.y, way)) ?? 0) < state.cost) continue
    steps += 1
    const goal = goals.find((gate) => gate.stub.x === at.x && gate.stub.y === at.y && gate.way === way)
    if (goal !== undefined) return trace(state, goal)
    expand(state, goals, ground, strands, clearance, push)
  }
  return null
}

/** How often a route turns at least that travels one way here and another at the goal, so far to the right and down. */
function leastBends(way: Way, into: Way, right: number, down: number): number {
  const ahead = signOf(way) * (isUprightWay(way) ? down : right)
  if (way === into) return ahead < 0 ? 4 : (isUprightWay(way) ? right : down) === 0 ? 0 : 2
  if (way === opposite(into)) return 2
  const before = signOf(into) * (isUprightWay(into) ? down : right)
  return ahead < 0 || before < 0 ? 3 : 1
}

type Push = (x: number, y: number, way: Way, cost: number, before: State | null, start: Gate) => void

const keyOf = (x: number, y: number, way: Way): number => ((x + 2 ** 22) * 2 ** 23 + (y + 2 ** 22)) * 4 + way

function trace(last: State, goal: Gate): readonly Point[] {
  const points: Point[] = [goal.port]
  for (let state: State | null = last; state !== null; state = state.before) points.push(state.at)
  points.push(last.start.port)
  return points.reverse()
}

function expand(
  state: State,
  goals: readonly Gate[],
  ground: Ground,
  strands: Strands,
  clearance: number,
  push: Push,
): void {
  const { at, way } = state
  const upright = isUprightWay(way)
  const sign = signOf(way)
  const here = upright ? at.y : at.x
  const across = upright ? at.x : at.y
  // In the direction of travel all distances grow.
  const ahead = (value: number) => (value - here) * sign
  const wanted = goals.reduce((far, { stub }) => Math.max(far, ahead(upright ? stub.y : stub.x)), 0) + BEYOND
  const sight = Math.min(wanted, SIGHT)
  const near = along(ground, upright, across, here, here + sign * sight)
  let limit = sight
  for (const box of near) {
    const first = upright ? box.x : box.y
    const size = upright ? box.width : box.height
    if (first >= across + clearance || first + size <= across - clearance) continue
    const start = upright ? box.y : box.x
    const length = upright ? box.height : box.width
    limit = Math.min(limit, ahead(sign > 0 ? start : start + length) - clearance)
  }
  // A stub may lie nearer to a card ahead than the clearance: from there one can still turn.
  limit = Math.max(limit, 0)
  if (limit === SIGHT && wanted > SIGHT) {
    const cost = state.cost + SIGHT
    const [x, y] = upright ? [across, here + sign * SIGHT] : [here + sign * SIGHT, across]
    push(x, y, way, cost, state, state.start)
  }
  const { crossed, beside } = strands.metBy(upright, across, here, here + sign * limit)
  const turn = (stop: number) => {
    let cost = state.cost + stop
    for (const crossing of crossed) if (ahead(crossing) < stop) cost += CROSSING
    for (const { min, max } of beside) if (ahead(sign > 0 ? min : max) < stop) cost += BESIDE
    const x = upright ? across : here + sign * stop
    const y = upright ? here + sign * stop : across
    if (stop > 0 && goals.some(({ stub, way: into }) => stub.x === x && stub.y === y && into === way))
      push(x, y, way, cost, state, state.start)
    push(x, y, upright ? 0 : 1, cost + BEND, state, state.start)
    push(x, y, upright ? 2 : 3, cost + BEND, state, state.start)
  }
  const stops: number[] = [0]
  // Two turns on one spot would lead back the way that it came.
  if (state.before?.at.x !== at.x || state.before.at.y !== at.y) turn(0)
  const turnAt = (stop: number) => {
    if (stop <= 0 || stop > limit || stops.includes(stop)) return
    stops.push(stop)
    turn(stop)
  }
  for (const { stub } of goals) turnAt(ahead(upright ? stub.y : stub.x))
  for (const box of near) {
    const start = upright ? box.y : box.x
    turnAt(ahead(start - clearance))
    turnAt(ahead(start + (upright ? box.height : box.width) + clearance))
  }
}

function along(ground: Ground, upright: boolean, across: number, from: number, to: number) {
  const min = Math.min(from, to)
  const max = Math.max(from, to)
  return upright
    ? ground.near(across - ASIDE, min, across + ASIDE, max)
    : ground.near(min, across - ASIDE, max, across + ASIDE)
}
