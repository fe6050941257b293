import type { Forest, Sprout } from './forest.ts'
import { Lines } from './lines.ts'
import type { Tie } from './ties.ts'

/**
 * Siblings that keep together while their order is sought: one claim that is tied to others across the tree,
 * linked premises, or all those of one kind that are tied to nothing else.
 */
export interface Unit {
  readonly sprouts: readonly Sprout[]
  readonly isSupport: boolean
  /** Whether it bears on a step, and so joins no trunk. */
  readonly isOnStep: boolean
  /** Whether ties decide its place, its own or those of what hangs on it. */
  readonly isTied: boolean
}

/** A unit and the numbers of its claims; what is tied to nothing has one number in all, so that one more turns nothing round. */
export interface Row {
  readonly unit: Unit
  readonly numbers: readonly number[]
}

/** Siblings whose order is sought. */
export interface Family {
  readonly parent: Sprout
  readonly number: number
  /** In their order as it is now. */
  readonly rows: Row[]
  /** The ties that end in this family's branches. */
  readonly ties: number[]
}

/** A change from support to rebuttal and back makes two trunks cross, when the replies share them. */
const ALTERNATION = 1
/** The place that all take which are tied to nothing: little, so that one claim more hardly moves the others. */
const REST = 0.6

/**
 * The forest as far as ties decide its order, and what its ties cost. Claims are numbered in walking order, so that
 * a branch is a range, and what changes with the order lies in arrays of numbers: it is asked for thousands of times.
 */
export class Tangle {
  readonly families: readonly Family[]
  readonly #lines: Lines
  readonly #rows: (Row[] | undefined)[] = []
  readonly #roots: number[] = []
  readonly #ends: number[] = []
  readonly #leaves: number[] = []
  readonly #first: number[] = []

  constructor(forest: Forest, ties: readonly Tie[], tied: ReadonlySet<Sprout>, units: ReadonlyMap<Sprout, Unit[]>) {
    const numbers = new Map<Sprout, number>()
    const parents: number[] = []
    const columns: number[] = []
    const families: Family[] = []
    const open = forest.roots
      .filter((root) => tied.has(root))
      .map((sprout) => ({ sprout, parent: -1, row: undefined as number[] | undefined, isTied: true }))
    open.reverse()
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { sprout, parent, row, isTied } = next
      const number = parents.length
      row?.push(number)
      parents.push(parent)
      // A leaf that stood farther out only for want of room would make all others turn round.
      columns.push(isTied ? sprout.column : (sprout.parent?.column ?? 0) + 1)
      if (parent < 0) this.#roots.push(number)
      if (!isTied) continue
      numbers.set(sprout, number)
      const known = tied.has(sprout) ? units.get(sprout) : undefined
      const rows = (known ?? []).map((unit) => ({ unit, numbers: [] as number[] }))
      this.#rows[number] = rows
      if (rows.length > 1 && rows.some(({ unit }) => unit.isTied))
        families.push({ parent: sprout, number, rows, ties: [] })
      for (const { unit, numbers: own } of [...rows].reverse()) {
        const shown = unit.isTied ? unit.sprouts : unit.sprouts.slice(0, 1)
        for (const child of [...shown].reverse())
          open.push({ sprout: child, parent: number, row: own, isTied: unit.isTied })
      }
    }
    this.families = families
    this.#measure(parents, new Set(numbers.values()))
    this.#lines = new Lines(parents, columns, ties, numbers)
    this.#noteTies(ties, numbers, parents)
  }

  /** How many pairs of lines were compared. */
  get steps(): number {
    return this.#lines.steps
  }

  /** Gives every claim its place in the order as it is now. */
  place(): void {
    let next = 0
    for (const root of this.#roots) {
      this.#first[root] = next
      this.#placeBranch(root)
      next += this.#leaves[root] ?? 1
    }
    this.#lines.layTies(this.#lines.ties)
  }

  /** Puts a family's rows into this order, and all that hangs on those that change places. */
  arrange({ number, rows, ties }: Family, order: readonly Row[]): void {
    let first = 0
    while (first < rows.length && rows[first] === order[first]) first += 1
    let last = rows.length - 1
    while (last > first && rows[last] === order[last]) last -= 1
    if (first > last) return
    const before = rows[first - 1]?.numbers.at(-1)
    let next = (before === undefined ? this.#first[number] : this.#endOf(before)) ?? 0
    for (let index = first; index <= last; index += 1) {
      const row = order[index]
      if (row === undefined) continue
      rows[index] = row
      for (const child of row.numbers) {
        this.#first[child] = next
        this.#placeBranch(child)
        next = this.#endOf(child)
      }
    }
    this.#lines.layTies(ties)
  }

  /** What the ties in these branches cost, with what they cross anywhere; from `limit` on, no less than that. */
  costAt({ rows, ties }: Family, limit: number): number {
    const turns = alternations(rows) * ALTERNATION
    return turns + this.#lines.cost(ties, limit - turns)
  }

  cost(): number {
    const turns = this.families.reduce((sum, { rows }) => sum + alternations(rows), 0)
    return turns * ALTERNATION + this.#lines.cost(this.#lines.ties, Infinity)
  }

  crossings(): number {
    return this.#lines.crossings(this.#lines.ties, Infinity)
  }

  #measure(parents: readonly number[], tied: ReadonlySet<number>): void {
    for (let number = parents.length - 1; number >= 0; number -= 1) {
      const leaves = tied.has(number) ? Math.max(1, this.#leaves[number] ?? 0) : REST
      const end = Math.max(number + 1, this.#ends[number] ?? 0)
      this.#leaves[number] = leaves
      this.#ends[number] = end
      const parent = parents[number] ?? -1
      if (parent < 0) continue
      this.#leaves[parent] = (this.#leaves[parent] ?? 0) + leaves
      this.#ends[parent] = Math.max(end, this.#ends[parent] ?? 0)
    }
  }

  #noteTies(ties: readonly Tie[], numbers: ReadonlyMap<Sprout, number>, parents: readonly number[]): void {
    const byNumber = new Map(this.families.map((family) => [family.number, family]))
    ties.forEach(({ a, b }, tie) => {
      for (const end of [a, b]) {
        for (let number = numbers.get(end) ?? -1; number >= 0; number = parents[number] ?? -1) {
          const family = byNumber.get(number)
          if (family !== undefined && family.ties.at(-1) !== tie) family.ties.push(tie)
        }
      }
    })
  }

  #endOf(number: number): number {
    return (this.#first[number] ?? 0) + (this.#leaves[number] ?? 1)
  }

  #placeBranch(root: number): void {
    const end = this.#ends[root] ?? 0
    for (let number = root; number < end; number += 1) {
      const first = this.#first[number] ?? 0
      this.#lines.put(number, first, this.#leaves[number] ?? 1)
      let next = first
      for (const { numbers } of this.#rows[number] ?? []) {
        for (const child of numbers) {
          this.#first[child] = next
          next += this.#leaves[child] ?? 1
        }
      }
    }
  }
}

function alternations(rows: readonly Row[]): number {
  let turns = 0
  let before: boolean | undefined
  for (const { unit } of rows) {
    if (unit.isOnStep) continue
    if (before !== undefined && before !== unit.isSupport) turns += 1
    before = unit.isSupport
  }
  return turns
}
