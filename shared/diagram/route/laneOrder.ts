import type { Lane } from './lane.ts'

/** More than any count of crossings: an order that must hold. */
const FORCED = 1_000_000

/**
 * The lanes from least to greatest place, so that their wires cross little: each pair the way it crosses less,
 * as far as the pairs agree; what crosses equally goes by where its wires go.
 */
export function laneOrder(lanes: readonly Lane[], clashing: (lane: Lane) => readonly Lane[]): Lane[] {
  const byPull = [...lanes].sort((a, b) => a.pull - b.pull || a.ideal - b.ideal || a.index - b.index)
  const rank = new Map(byPull.map((lane, place) => [lane, place]))
  const order: Lane[] = []
  const seen = new Set<Lane>()
  // Each lane comes after those that must lie before it; where that runs in a ring, by rank.
  const stack: { readonly lane: Lane; readonly before: Lane[] }[] = []
  const enter = (lane: Lane) => {
    seen.add(lane)
    const before = clashing(lane).filter((other) => precedes(other, lane, rank))
    stack.push({ lane, before: before.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)) })
  }
  for (const first of byPull) {
    if (!seen.has(first)) enter(first)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.before.pop()
      if (next === undefined) {
        order.push(top.lane)
        stack.pop()
      } else if (!seen.has(next)) enter(next)
    }
  }
  return order
}

function precedes(a: Lane, b: Lane, rank: ReadonlyMap<Lane, number>): boolean {
  if (a.tight.max < b.tight.min) return true
  if (b.tight.max < a.tight.min) return false
  const difference = cost(a, b) - cost(b, a)
  return difference === 0 ? (rank.get(a) ?? 0) < (rank.get(b) ?? 0) : difference < 0
}

/** Crossings if `a` lies before `b`. */
function cost(a: Lane, b: Lane): number {
  let crossings = mustFollow(a, b) ? FORCED : 0
  for (const turn of a.turns) if (turn.way > 0 && inside(turn.along, b)) crossings += 1
  for (const turn of b.turns) if (turn.way < 0 && inside(turn.along, a)) crossings += 1
  for (const here of a.turns) {
    if (here.way <= 0) continue
    for (const there of b.turns) if (there.way < 0 && Math.abs(here.along - there.along) <= 1) crossings += 1
  }
  return crossings
}

/** What ends on a step must stay between the corners of the attacked leg, on the side where it is. */
const mustFollow = (a: Lane, b: Lane): boolean =>
  a.rail.at > b.rail.at && (meetsAny(a.endsOn, b.meets) || meetsAny(b.endsOn, a.meets))

const inside = (along: number, { span }: Lane) => along > span.min + 1 && along < span.max - 1

function meetsAny<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  for (const item of a) if (b.has(item)) return true
  return false
}
