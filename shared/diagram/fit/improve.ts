import type { Forest, Sprout } from '../place/forest.ts'
import { movesOf } from './relief.ts'

/** By how much more than now a change may cost at the beginning, as a share; by and by less. */
const LENIENCE = 0.035
/** What a change must win at least in the end, as a share: more than rounding. */
const GAIN = 1e-6
/** One trial in so many changes something else than the forest. */
const ANOTHER = 12
/** The share of the trials in which only what is better is taken. */
const CLIMBING = 0.25

/** A whole number from 0 below a limit. */
export type Below = (limit: number) => number

export interface Change {
  readonly make: () => void
  readonly undo: () => void
}

/**
 * Moves single replies from column to column and among their siblings, at hazard but always the same, so that it
 * costs less: by threshold accepting (Dueck and Scheuer, 1990). A step that costs a little more is taken, too, so
 * that what lies beyond is found; the less so the more has been tried.
 *
 * @param last the last column that may be used.
 * @param trials how many changes are tried.
 * @param seed another one finds another way.
 * @param another what else may be changed.
 * @param costOf what the forest costs as it is now; more than `limit` need not be exact.
 */
export function improve(
  { sprouts }: Forest,
  last: number,
  trials: number,
  seed: number,
  another: (below: Below) => Change | null,
  costOf: (limit: number) => number,
): void {
  const all = [...sprouts.values()]
  const below = numbersBelow(seed)
  let cost = costOf(Infinity)
  let least = cost
  let best = snapshotOf(all)
  for (let trial = 0; trial < trials; trial += 1) {
    const left = 1 - trial / trials
    if (left <= CLIMBING && cost > least) {
      restore(best)
      cost = least
    }
    const lenience = Math.max(-GAIN, LENIENCE * (left - CLIMBING))
    const change = below(ANOTHER) === 0 ? another(below) : changeOf(all[below(all.length)], last, below)
    if (change === null) continue
    change.make()
    const limit = cost * (1 + lenience)
    const now = costOf(limit)
    if (now > limit) {
      change.undo()
      continue
    }
    cost = now
    if (cost >= least) continue
    least = cost
    best = snapshotOf(all)
  }
  restore(best)
}

/** Whole numbers from 0 below a limit that look like chance and never are (a linear congruential generator). */
function numbersBelow(seed: number): Below {
  let state = Math.imul(seed, 0x9e3779b1)
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor(((state >>> 8) / 2 ** 24) * limit)
  }
}

function changeOf(sprout: Sprout | undefined, last: number, below: Below): Change | null {
  if (sprout === undefined || sprout.parent === null) return null
  const moves = movesOf(sprout, last)
  const move = moves[below(moves.length + 2)]
  if (move === undefined) return reordered(sprout, sprout.parent, below)
  const by = (sign: 1 | -1) => () => {
    for (const [each, columns] of move) each.column += sign * columns
  }
  return { make: by(1), undo: by(-1) }
}

/** A reply, or the set of linked premises to which it belongs, elsewhere among its siblings. */
function reordered({ relation }: Sprout, parent: Sprout, below: Below): Change | null {
  const before = parent.children
  const unit = before.filter((child) => child.relation === relation)
  const others = before.filter((child) => child.relation !== relation)
  if (others.length === 0) return null
  let at = below(others.length + 1)
  // Not into the middle of other linked premises.
  while (at > 0 && at < others.length && others[at]?.relation === others[at - 1]?.relation) at += 1
  const children = others.toSpliced(at, 0, ...unit)
  const set = (order: Sprout[]) => () => {
    parent.children = order
  }
  return { make: set(children), undo: set(before) }
}

type Snapshot = readonly (readonly [Sprout, number, Sprout[]])[]

const snapshotOf = (sprouts: readonly Sprout[]): Snapshot =>
  sprouts.map((sprout) => [sprout, sprout.column, sprout.children])

function restore(snapshot: Snapshot): void {
  for (const [sprout, column, children] of snapshot) {
    sprout.column = column
    sprout.children = children
  }
}
