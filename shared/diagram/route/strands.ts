import type { Point } from '../../document/argumentMap.ts'
import type { Find } from './find.ts'
import type { Range } from './ground.ts'
import { endAt, type Rail, type Wire } from './rail.ts'

/** Lines this near each other are pushed apart, px. */
const BESIDE = 6
const CELL = 256
const MASK = 0x7fff

/** The legs in a square, three numbers each: where it lies across, and from where to where it runs. */
interface Cell {
  readonly key: number
  readonly level: number[]
  readonly upright: number[]
  /** Two sums over its legs: squares of which both are alike hold the same legs, but for odds of 1 to 2⁶⁴. */
  sum: number
  sum2: number
  notedIn: StrandLooks | null
}

/** Squares that a search looked at, and the sums of what lay there: three numbers a square. */
export type StrandLooks = number[]

/** What a line meets, px along it. */
export interface Met {
  /** Where it crosses legs that run square to it. */
  readonly crossed: number[]
  /** Where each leg begins and ends, by turns, that it would run beside, so near that they push each other aside. */
  readonly beside: number[]
}

/** The legs of the routes found so far, for those that come after to cross few of them. */
export class Strands {
  /** The ways that were found between them, several by one name where a line sought its way again. */
  readonly finds = new Map<string, Find[]>()
  readonly #cells = new Map<number, Cell>()
  /** How far each rail is laid: where wires share a trunk, that lies there once. */
  readonly #laid = new Map<Rail, Range & { readonly uses: ReadonlyMap<Wire, Range> }>()
  #looks: StrandLooks | null = null
  #before: Strands | null

  /** @param before those of the last routing, whose finds hold where all looks the same. */
  constructor(wires: Iterable<Wire> = [], before: Strands | null = null) {
    this.#before = before
    for (const wire of wires) this.add(wire)
  }

  add(wire: Wire): void {
    for (const [rail, range] of rangesOf(wire)) {
      const uses = new Map(this.#laid.get(rail)?.uses)
      const known = uses.get(wire)
      this.#relay(rail, uses.set(wire, known === undefined ? range : hullOf([known, range])))
    }
  }

  /** These wires instead, wherever they lie now. */
  renew(wires: Iterable<Wire>): void {
    this.#cells.clear()
    this.#laid.clear()
    for (const wire of wires) this.add(wire)
  }

  remove(wire: Wire): void {
    for (const rail of new Set(wire.rails)) {
      const uses = new Map(this.#laid.get(rail)?.uses)
      if (uses.delete(wire)) this.#relay(rail, uses)
    }
  }

  #relay(rail: Rail, uses: ReadonlyMap<Wire, Range>): void {
    const before = this.#laid.get(rail)
    const { min, max } = hullOf(uses.values())
    if (uses.size === 0) this.#laid.delete(rail)
    else this.#laid.set(rail, { min, max, uses })
    if (before?.min === min && before.max === max) return
    if (before !== undefined) this.#lay(rail, before.min, before.max, -1)
    this.#lay(rail, min, max, 1)
  }

  #lay({ upright, at }: Rail, min: number, max: number, sign: 1 | -1): void {
    if (min >= max) return
    const across = cellOf(at)
    for (let along = cellOf(min); along <= cellOf(max); along += 1) {
      const cell = this.#cellAt(upright ? keyOf(across, along) : keyOf(along, across))
      const legs = upright ? cell.upright : cell.level
      if (sign > 0) legs.push(at, min, max)
      else takeOut(legs, at, min, max)
      const mixed = mix(at, min, max, upright ? 0x9e3779b1 : 0x7feb352d)
      cell.sum = (cell.sum + sign * mixed) | 0
      cell.sum2 = (cell.sum2 + sign * Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)) | 0
    }
  }

  /** How often a wire that is not among them would cross them, its own trunk left out, where no other has laid its rails. */
  crossingsOf(wire: Wire, own: readonly Rail[]): number {
    const places = new Set(own.map(({ at }) => at))
    let crossings = 0
    for (const [rail, { min, max }] of rangesOf(wire)) {
      const laid = this.#laid.get(rail) ?? { min: max, max }
      for (const [from, to] of [
        [min, Math.min(max, laid.min)],
        [Math.max(min, laid.max), max],
      ] as const)
        if (from < to)
          crossings += this.crossedBy(rail.upright, rail.at, from, to).filter((at) => !places.has(at)).length
    }
    return crossings
  }

  /** Whether a straight line crosses any of them. */
  areCrossedBy([from, to]: readonly Point[]): boolean {
    if (from === undefined || to === undefined) return false
    const upright = from.x === to.x
    return upright
      ? this.crossedBy(true, from.x, from.y, to.y).length > 0
      : this.crossedBy(false, from.y, from.x, to.x).length > 0
  }

  /** Where along it a line crosses legs that run square to it, px. */
  crossedBy(upright: boolean, across: number, from: number, to: number): readonly number[] {
    const met: Met = { crossed: [], beside: [] }
    this.meet(upright, across, from, to, met)
    return met.crossed
  }

  /** Adds to `met` what a line meets. */
  meet(upright: boolean, across: number, from: number, to: number, met: Met): void {
    const min = Math.min(from, to)
    const max = Math.max(from, to)
    const own = cellOf(across)
    const firstLane = cellOf(across - BESIDE)
    const lastLane = cellOf(across + BESIDE)
    const first = cellOf(min)
    const last = cellOf(max)
    for (let along = first; along <= last; along += 1) {
      for (let lane = firstLane; lane <= lastLane; lane += 1) {
        const cell = this.#look(upright ? keyOf(lane, along) : keyOf(along, lane))
        if (cell === undefined) continue
        if (lane === own) {
          const square = upright ? cell.level : cell.upright
          for (let leg = 0; leg < square.length; leg += 3) {
            const at = square[leg] ?? 0
            if (at > min && at < max && (square[leg + 1] ?? 0) <= across && (square[leg + 2] ?? 0) >= across)
              met.crossed.push(at)
          }
        }
        const parallel = upright ? cell.upright : cell.level
        for (let leg = 0; leg < parallel.length; leg += 3) {
          const start = parallel[leg + 1] ?? 0
          const end = parallel[leg + 2] ?? 0
          if (Math.abs((parallel[leg] ?? 0) - across) >= BESIDE || start >= max || end <= min) continue
          // A leg lies in several squares and counts in the first.
          if (along === Math.max(first, cellOf(start))) met.beside.push(start, end)
        }
      }
    }
  }

  /** From now on notes which squares are looked at, until it is given null. */
  noteIn(looks: StrandLooks | null): void {
    this.#looks = looks
  }

  /** What was found under this name, in this routing or, if it is asked for, the last, when all that was looked at is alike. */
  found(name: string, when: 'now' | 'before'): Find | undefined {
    const finds = when === 'now' ? this.finds : this.#before?.finds
    return finds?.get(name)?.find(({ strands: looks }) => this.#looksAlike(looks))
  }

  #looksAlike(looks: StrandLooks): boolean {
    for (let look = 0; look < looks.length; look += 3) {
      const cell = this.#cells.get(looks[look] ?? 0)
      if ((cell?.sum ?? 0) !== looks[look + 1] || (cell?.sum2 ?? 0) !== looks[look + 2]) return false
    }
    return true
  }

  /** Lets go of the last routing. */
  forget(): void {
    this.#before = null
  }

  #look(key: number): Cell | undefined {
    const looks = this.#looks
    if (looks === null) return this.#cells.get(key)
    const cell = this.#cellAt(key)
    if (cell.notedIn !== looks) {
      cell.notedIn = looks
      looks.push(key, cell.sum, cell.sum2)
    }
    return cell
  }

  #cellAt(key: number): Cell {
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const cell: Cell = { key, level: [], upright: [], sum: 0, sum2: 0, notedIn: null }
    this.#cells.set(key, cell)
    return cell
  }
}

const cellOf = (at: number): number => Math.floor(at / CELL)
const keyOf = (column: number, row: number): number => ((column & MASK) << 15) | (row & MASK)

/** A wire's rails, and from where to where each runs, px. */
const rangesOf = ({ start, rails, end }: Wire): readonly (readonly [Rail, Range])[] =>
  rails.map((rail, index) => {
    const [from, to] = [rails[index - 1]?.at ?? endAt(start), rails[index + 1]?.at ?? endAt(end)]
    return [rail, { min: Math.min(from, to), max: Math.max(from, to) }]
  })

function hullOf(ranges: Iterable<Range>): Range {
  let [least, most] = [Infinity, -Infinity]
  for (const { min, max } of ranges) [least, most] = [Math.min(least, min), Math.max(most, max)]
  return { min: least, max: most }
}

function takeOut(legs: number[], at: number, min: number, max: number): void {
  for (let leg = 0; leg < legs.length; leg += 3) {
    if (legs[leg] !== at || legs[leg + 1] !== min || legs[leg + 2] !== max) continue
    legs.splice(leg, 3)
    return
  }
}

/** Three numbers stirred into one of 32 bits. */
function mix(a: number, b: number, c: number, seed: number): number {
  let mixed = seed
  for (const number of [a, b, c]) {
    mixed = Math.imul(mixed ^ number, 0x85ebca6b)
    mixed = (mixed ^ (mixed >>> 13)) + Math.imul(number, 0xc2b2ae35)
  }
  return mixed ^ (mixed >>> 16)
}
