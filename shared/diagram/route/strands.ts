import type { Point } from '../../document/argumentMap.ts'
import type { Range } from './ground.ts'
import { endAt, type Rail, type Wire } from './rail.ts'

/** Lines this near each other are pushed apart, px. */
const BESIDE = 6
const CELL = 256
const MASK = 0x7fff

/** The legs in a square, three numbers each: where it lies across, and from where to where it runs. */
interface Cell {
  readonly level: number[]
  readonly upright: number[]
}

/** What a line meets, px along it. */
export interface Met {
  /** Where it crosses legs that run square to it. */
  readonly crossed: number[]
  /** Where each leg begins and ends, by turns, that it would run beside, so near that they push each other aside. */
  readonly beside: number[]
}

/** The legs of the routes found so far, for those that come after to cross few of them. */
export class Strands {
  readonly #cells = new Map<number, Cell>()
  /** How far each rail is laid: where wires share a trunk, that lies there once. */
  readonly #laid = new Map<Rail, Range & { readonly uses: Map<Wire, Range> }>()

  constructor(wires: Iterable<Wire> = []) {
    for (const wire of wires) this.add(wire)
  }

  add(wire: Wire): void {
    for (const [rail, range] of rangesOf(wire)) {
      const uses = this.#laid.get(rail)?.uses ?? new Map<Wire, Range>()
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
      const uses = this.#laid.get(rail)?.uses
      if (uses?.delete(wire) === true) this.#relay(rail, uses)
    }
  }

  #relay(rail: Rail, uses: Map<Wire, Range>): void {
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

  /** Whether a route crosses any of them. */
  areCrossedBy(points: readonly Point[]): boolean {
    return points.some((to, index) => {
      const from = points[index - 1] ?? to
      return from.x === to.x
        ? this.crossedBy(true, from.x, from.y, to.y).length > 0
        : this.crossedBy(false, from.y, from.x, to.x).length > 0
    })
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
        const cell = this.#cells.get(upright ? keyOf(lane, along) : keyOf(along, lane))
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

  #cellAt(key: number): Cell {
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const cell: Cell = { level: [], upright: [] }
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
