import type { Forest, Sprout } from '../place/forest.ts'
import type { Tie } from '../place/ties.ts'

/** What a column's room is taken by, px across. */
export interface Demand {
  /** A card and the gap after it. */
  readonly cardOf: (sprout: Sprout) => number
  /** A line that passes between cards. */
  readonly channel: number
  /** What an upright line between two cards takes more than the gap between them. */
  readonly joint: number
}

/** How often all claims are gone through. */
const SWEEPS = 12
/** What a move must win at least, px. */
const GAIN = 1e-6
/** How much each column's height counts beside that of the tallest. */
const EVENNESS = 0.02

export type Move = readonly (readonly [Sprout, number])[]

/**
 * Moves replies out of tall columns into the next, each with all that hangs on it, and single ones into their
 * target's own column, until none of so many columns can be made lower by one more move.
 *
 * @param last the last column that may be used.
 */
export function relieve({ sprouts }: Forest, ties: readonly Tie[], last: number, demand: Demand): void {
  const columns = new Columns(ties, demand, last)
  for (const sprout of sprouts.values()) columns.add(sprout)
  const movable = [...sprouts.values()].filter(({ parent }) => parent !== null)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = columns.cost()
    for (const sprout of movable) {
      for (const move of movesOf(sprout, last)) {
        const cost = columns.cost()
        columns.make(move)
        if (columns.cost() < cost - GAIN) break
        columns.make(undone(move))
      }
    }
    if (columns.cost() >= before - GAIN) return
  }
}

const undone = (move: Move): Move => move.map(([sprout, by]) => [sprout, -by])

/** What may be done with a reply: by how many columns it and all that hangs on it move. */
export function movesOf(sprout: Sprout, last: number): Move[] {
  const { parent, children, relation } = sprout
  if (parent === null) return []
  const group =
    relation !== null && relation.from.length > 1
      ? parent.children.filter((each) => each.relation === relation)
      : [sprout]
  // Linked premises move together, with the first of them.
  if (group[0] !== sprout) return []
  const branch = group.flatMap(branchOf)
  const moves: Move[] = []
  const out = (by: number, members: readonly Sprout[]): Move => members.map((each) => [each, by] as const)
  const farthest = branch.reduce((most, { column }) => Math.max(most, column), 0)
  if (farthest < last) moves.push(out(1, branch))
  if (sprout.column > parent.column + 1) moves.push(out(-1, branch))
  const [child, ...others] = children
  // A single reply that nothing hangs on stays where it is, beside its target.
  if (group.length === 1 && child !== undefined && others.length === 0 && child.children.length === 0) {
    if (child.column === sprout.column + 1 && sprout.column < last) moves.push([[sprout, 1]])
  }
  if (mayJoin(sprout)) moves.push(out(parent.column - sprout.column, group))
  if (sprout.column === parent.column) moves.push(out(1, group))
  return moves
}

/** Whether a reply may stand in its target's column: one that nothing hangs on, next to no other such. */
function mayJoin({ parent, children, relation, column }: Sprout): boolean {
  if (parent === null || parent.parent === null || column !== parent.column + 1) return false
  if (children.length > 0 || relation === null || relation.from.length > 1 || relation.to !== parent.claim) return false
  return parent.children.every((other) => other.column > parent.column) && parent.column > parent.parent.column
}

function branchOf(sprout: Sprout): Sprout[] {
  const branch = [sprout]
  for (const each of branch) branch.push(...each.children)
  return branch
}

/** How tall each column is, kept while claims move. */
class Columns {
  readonly #heights: number[] = []
  readonly #demand: Demand
  readonly #last: number
  readonly #ties = new Map<Sprout, Tie[]>()
  /** How many lines of each trunk pass each column. */
  readonly #trunks = new Map<string, number>()

  constructor(ties: readonly Tie[], demand: Demand, last: number) {
    this.#demand = demand
    this.#last = last
    for (const tie of ties) {
      if (tie.onto !== null) continue
      for (const end of [tie.a, tie.b]) this.#ties.set(end, [...(this.#ties.get(end) ?? []), tie])
    }
    for (const tie of ties) if (tie.onto === null) this.#countTie(tie, 1)
  }

  add(sprout: Sprout): void {
    this.#count(sprout, 1)
  }

  /** Lower is better: the columns’ heights in squares, so that the tallest counts most. */
  cost(): number {
    let tallest = 0
    let sum = 0
    // The first column holds what all else bears on.
    for (let column = 1; column <= this.#last; column += 1) {
      const height = this.#heights[column] ?? 0
      tallest = Math.max(tallest, height)
      sum += height * height
    }
    return tallest + EVENNESS * Math.sqrt(sum)
  }

  make(move: Move): void {
    const moved = new Set(move.map(([sprout]) => sprout))
    const ties = new Set(move.flatMap(([sprout]) => this.#ties.get(sprout) ?? []))
    const beside = new Set(move.flatMap(([sprout]) => sprout.children).filter((child) => !moved.has(child)))
    const recount = (sign: 1 | -1) => {
      for (const sprout of [...moved, ...beside]) this.#count(sprout, sign)
      for (const tie of ties) this.#countTie(tie, sign)
    }
    recount(-1)
    for (const [sprout, by] of move) sprout.column += by
    recount(1)
  }

  #count(sprout: Sprout, sign: 1 | -1): void {
    const { parent, column, relation } = sprout
    this.#grow(column, sign * this.#demand.cardOf(sprout))
    if (parent === null) return
    if (parent.column === column) this.#grow(column, sign * this.#demand.joint)
    for (let passed = parent.column + 1; passed < column; passed += 1) {
      const key = `${passed} ${relation?.kind} ${relation?.to}`
      const before = this.#trunks.get(key) ?? 0
      this.#trunks.set(key, before + sign)
      if (before === 0 || before + sign === 0) this.#grow(passed, sign * this.#demand.channel)
    }
  }

  #countTie({ a, b }: Tie, sign: 1 | -1): void {
    const [near, far] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
    if (near === far) this.#grow(near, sign * this.#demand.joint)
    for (let passed = near + 1; passed < far; passed += 1) this.#grow(passed, sign * this.#demand.channel)
  }

  #grow(column: number, by: number): void {
    this.#heights[column] = (this.#heights[column] ?? 0) + by
  }
}
