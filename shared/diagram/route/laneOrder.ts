import type { Lane } from './lane.ts'

/** More than any count of crossings: an order that must hold. */
const FORCED = 1_000_000

/**
 * The lanes from least to greatest place, so that their wires cross little: each pair the way it crosses less,
 * as far as the pairs agree; what crosses equally goes by where its wires go.
 *
 * @param before those of a lane's rivals that had better lie before it.
 */
export function laneOrder(lanes: readonly Lane[], before: (lane: Lane) => readonly Lane[]): Lane[] {
  const order: Lane[] = []
  const seen = new Set<Lane>()
  // Each lane comes after those that must lie before it; where that runs in a ring, by rank.
  const stack: { readonly lane: Lane; readonly before: Lane[] }[] = []
  const enter = (lane: Lane) => {
    seen.add(lane)
    const open = before(lane).filter((other) => !seen.has(other))
    stack.push({ lane, before: open.sort((a, b) => byRank(b, a)) })
  }
  for (const first of [...lanes].sort(byRank)) {
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

const byRank = (a: Lane, b: Lane): number => a.pull - b.pull || a.ideal - b.ideal || a.index - b.index

/** Whether, of two lanes that can't both lie at one place, the first had better lie before the second. */
export function precedes(a: Lane, b: Lane): boolean {
  if (a.tight.max < b.tight.min) return true
  if (b.tight.max < a.tight.min) return false
  const difference = cost(a, b) - cost(b, a)
  return difference === 0 ? byRank(a, b) < 0 : difference < 0
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
