import type { Point } from '../../document/argumentMap.ts'
import { Frontier } from './frontier.ts'
import { type Field, Ray } from './ray.ts'
import { isUprightWay, opposite, signOf, type Way } from './way.ts'

/** Where a route may begin or end: a point on a border or step, and one clear of it, straight before it. */
export interface Gate {
  readonly port: Point
  readonly stub: Point
  /** The direction of travel between the two: outward where a route begins, inward where it ends. */
  readonly way: Way
  /** px that this gate counts as dearer than another. */
  readonly cost: number
}

export const BEND = 45
/** How far a ray goes past where anything of interest lies, px. */
const BEYOND = 600
/** How far a ray looks at once, px. */
const SIGHT = 1500
/** How much longer than its patience a search may be before it hurries all it can. */
const HURRY = 4
/** By how much a search spurts that has used up an eighth of its budget, and again each time that it has used up twice as much. */
const SPURT = 1.4
/** So many budgets are the most that a search may use. */
const MOST = 16

/** How hard a search tries. */
export interface Effort {
  /** Up to this distance the cheapest way is found; beyond, a cheap one, px. */
  readonly patience: number
  /** States that it looks at before it hurries. */
  readonly budget: number
  /** What a way may cost at most, px; that which there is already costs as much. */
  readonly limit?: number
}

/**
 * A cheap orthogonal way from one of the starts to one of the goals that keeps clear of every card: short, with few
 * bends and crossings. A* over the points at which a ray can turn: beside the edges of the cards that it passes, and
 * in line with the goals. Over long distances it hurries, and the more so the longer it looks: the cheapest way would
 * take long to tell from the next best. Null when there is no way, or none was found even in haste.
 */
export function findWay(
  starts: readonly Gate[],
  goals: readonly Gate[],
  field: Field,
  { patience, budget, limit = Infinity }: Effort,
): readonly Point[] | null {
  const farthest = Math.min(...starts.map(({ stub, way }) => guess(goals, stub.x, stub.y, way)))
  const frontier = new Frontier(1 + Math.min(1, Math.max(0, farthest - patience) / (HURRY * patience)))
  const reach: Reach = (x, y, way, cost, before) => {
    if (!frontier.isCheaper(x, y, way, cost)) return
    const rest = guess(goals, x, y, way)
    if (cost + rest < limit) frontier.push(x, y, way, cost, rest, before)
  }
  for (const { stub, way, cost } of starts) reach(stub.x, stub.y, way, cost, -1)
  const ray = new Ray()
  const aims = aimsOf(goals)
  let spurt = budget / 8
  for (let steps = 0; steps < (limit < Infinity ? 1 : MOST) * budget; steps += 1) {
    if (steps >= spurt) {
      frontier.hurry(SPURT)
      spurt *= 2
    }
    const state = frontier.pop()
    if (state < 0) return null
    const { xs, ys, ways } = frontier
    const goal = aims.into[ways[state] ?? 0].find(({ stub }) => stub.x === xs[state] && stub.y === ys[state])
    if (goal !== undefined) return trace(frontier, state, starts, goal)
    expand(frontier, state, aims, field, ray, reach)
  }
  return null
}

/** Where the goals lie, none twice, px, and those that are reached in each direction. */
interface Aims {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly into: Readonly<Record<Way, readonly Gate[]>>
}

function aimsOf(goals: readonly Gate[]): Aims {
  const into = (way: Way) => goals.filter((goal) => goal.way === way)
  return {
    xs: [...new Set(goals.map(({ stub }) => stub.x))],
    ys: [...new Set(goals.map(({ stub }) => stub.y))],
    into: { 0: into(0), 1: into(1), 2: into(2), 3: into(3) },
  }
}

/** The least that the way from here to one of the goals costs. */
function guess(goals: readonly Gate[], x: number, y: number, way: Way): number {
  let least = Infinity
  for (const { stub, way: into, cost } of goals) {
    const right = stub.x - x
    const down = stub.y - y
    const length = Math.abs(right) + Math.abs(down) + cost
    if (length < least) least = Math.min(least, length + BEND * leastBends(way, into, right, down))
  }
  return least
}

/** How often a route turns at least that travels one way here and another at the goal, so far to the right and down. */
function leastBends(way: Way, into: Way, right: number, down: number): number {
  const ahead = signOf(way) * (isUprightWay(way) ? down : right)
  if (way === into) return ahead < 0 ? 4 : (isUprightWay(way) ? right : down) === 0 ? 0 : 2
  if (way === opposite(into)) return 2
  const before = signOf(into) * (isUprightWay(into) ? down : right)
  return ahead < 0 || before < 0 ? 3 : 1
}

type Reach = (x: number, y: number, way: Way, cost: number, before: number) => void

function trace({ xs, ys, ways, before }: Frontier, last: number, starts: readonly Gate[], goal: Gate): Point[] {
  const points: Point[] = [goal.port]
  let first = last
  for (let state = last; state >= 0; state = before[state] ?? -1) {
    points.push({ x: xs[state] ?? 0, y: ys[state] ?? 0 })
    first = state
  }
  const start = starts
    .filter(({ stub, way }) => stub.x === xs[first] && stub.y === ys[first] && way === ways[first])
    .reduce<Gate | null>((best, gate) => (best !== null && best.cost <= gate.cost ? best : gate), null)
  return (start === null ? points : [...points, start.port]).reverse()
}

/** Reaches all that can be reached from a state by going straight on and turning once, or by arriving. */
function expand(frontier: Frontier, state: number, aims: Aims, field: Field, ray: Ray, reach: Reach): void {
  const { xs, ys, ways, costs, before } = frontier
  const x = xs[state] ?? 0
  const y = ys[state] ?? 0
  const way = ways[state] ?? 0
  const spent = costs[state] ?? 0
  const upright = isUprightWay(way)
  const sign = signOf(way)
  const here = upright ? y : x
  const across = upright ? x : y
  // In the direction of travel all distances grow.
  const inLine = upright ? aims.ys : aims.xs
  let wanted = BEYOND
  for (const aim of inLine) wanted = Math.max(wanted, (aim - here) * sign + BEYOND)
  ray.cast(field, upright, across, here, sign, Math.min(wanted, SIGHT))
  const { limit, cards } = ray
  const go = (stop: number, turn: Way, bend: number) => {
    const toX = upright ? across : here + sign * stop
    const toY = upright ? here + sign * stop : across
    const cost = spent + stop + bend
    if (frontier.isCheaper(toX, toY, turn, cost)) reach(toX, toY, turn, cost + ray.tollTo(stop), state)
  }
  const back: Way = upright ? 2 : 3
  const forth: Way = upright ? 0 : 1
  if (limit === SIGHT && wanted > SIGHT) go(SIGHT, way, 0)
  // Two turns on one spot would lead back the way that it came.
  const last = before[state] ?? -1
  if (last < 0 || xs[last] !== x || ys[last] !== y) {
    go(0, back, BEND)
    go(0, forth, BEND)
  }
  for (const { stub } of aims.into[way]) {
    const stop = ((upright ? stub.y : stub.x) - here) * sign
    if (stop > 0 && stop <= limit && (upright ? stub.x : stub.y) === across) go(stop, way, 0)
  }
  for (const aim of inLine) {
    const stop = (aim - here) * sign
    if (stop <= 0 || stop > limit) continue
    go(stop, back, BEND)
    go(stop, forth, BEND)
  }
  for (const card of cards) {
    const { first, last, before, beyond } = upright ? card.upright : card.level
    for (let turn = 0, stop = (before - here) * sign; turn < 2; turn += 1, stop = (beyond - here) * sign) {
      if (stop <= 0 || stop > limit) continue
      // A turn away from the card would be as good elsewhere.
      if (first < across + field.clearance) go(stop, back, BEND)
      if (last > across - field.clearance) go(stop, forth, BEND)
    }
  }
}
