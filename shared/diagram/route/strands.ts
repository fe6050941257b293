import type { Point } from '../../document/argumentMap.ts'
import type { Find } from './find.ts'
import type { Range } from './ground.ts'
import { endAt, type Rail, type Wire } from './rail.ts'

/** Lines this near each other are pushed apart, px. */
const BESIDE = 6
const CELL = 256
const MASK = 0x7fff

/** The legs in a square, three numbers each: where it lies across, and from where to where it runs. In order of laying. */
interface Cell {
  readonly key: number
  readonly level: number[]
  readonly upright: number[]
  /** How many of its numbers are the same as before, as far as that is known. */
  agreed: { level: number; upright: number } | null
  notedIn: StrandLooks | null
}

/** Squares that a search looked at, and how many numbers of level and upright legs each had: three numbers a square. */
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
  /** The ways that were found between them. */
  readonly finds = new Map<string, Find>()
  readonly #cells = new Map<number, Cell>()
  /** How far each rail is laid: where wires share a trunk, that lies there once. */
  readonly #laid = new Map<Rail, Range>()
  #looks: StrandLooks | null = null
  #before: Strands | null

  /** @param before those of the last routing, whose finds hold where all looks the same. */
  constructor(wires: Iterable<Wire> = [], before: Strands | null = null) {
    this.#before = before
    for (const wire of wires) this.add(wire)
  }

  add({ start, rails, end }: Wire): void {
    rails.forEach((rail, index) => {
      const [from, to] = [rails[index - 1]?.at ?? endAt(start), rails[index + 1]?.at ?? endAt(end)]
      const [min, max] = [Math.min(from, to), Math.max(from, to)]
      const laid = this.#laid.get(rail)
      if (laid === undefined) this.#lay(rail, min, max)
      else {
        this.#lay(rail, min, Math.min(max, laid.min))
        this.#lay(rail, Math.max(min, laid.max), max)
      }
      this.#laid.set(rail, { min: Math.min(min, laid?.min ?? min), max: Math.max(max, laid?.max ?? max) })
    })
  }

  #lay({ upright, at }: Rail, min: number, max: number): void {
    if (min >= max) return
    const across = cellOf(at)
    for (let along = cellOf(min); along <= cellOf(max); along += 1) {
      const cell = this.#cellAt(upright ? keyOf(across, along) : keyOf(along, across))
      const legs = upright ? cell.upright : cell.level
      legs.push(at, min, max)
    }
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

  /** What was found last time under this name, if this time the search would see the same legs. */
  foundBefore(name: string): Find | undefined {
    const find = this.#before?.finds.get(name)
    if (find === undefined) return undefined
    const { strands: looks } = find
    for (let look = 0; look < looks.length; look += 3)
      if (!this.#seesAgain(looks[look] ?? 0, looks[look + 1] ?? 0, looks[look + 2] ?? 0)) return undefined
    return find
  }

  /** Lets go of the last routing. */
  forget(): void {
    this.#before = null
  }

  #seesAgain(key: number, level: number, upright: number): boolean {
    const cell = this.#cells.get(key)
    if (level === 0 && upright === 0) return cell === undefined || cell.level.length + cell.upright.length === 0
    if (cell === undefined || cell.level.length !== level || cell.upright.length !== upright) return false
    const before = this.#before === null ? undefined : this.#before.#cells.get(key)
    if (before === undefined) return false
    cell.agreed ??= { level: 0, upright: 0 }
    cell.agreed.level = agreement(cell.level, before.level, cell.agreed.level)
    cell.agreed.upright = agreement(cell.upright, before.upright, cell.agreed.upright)
    return cell.agreed.level === level && cell.agreed.upright === upright
  }

  #look(key: number): Cell | undefined {
    const looks = this.#looks
    if (looks === null) return this.#cells.get(key)
    const cell = this.#cellAt(key)
    if (cell.notedIn !== looks) {
      cell.notedIn = looks
      looks.push(key, cell.level.length, cell.upright.length)
    }
    return cell
  }

  #cellAt(key: number): Cell {
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const cell: Cell = { key, level: [], upright: [], agreed: null, notedIn: null }
    this.#cells.set(key, cell)
    return cell
  }
}

const cellOf = (at: number): number => Math.floor(at / CELL)
const keyOf = (column: number, row: number): number => ((column & MASK) << 15) | (row & MASK)

/** How many numbers at the beginning are the same, if so many are known to be. */
function agreement(now: readonly number[], before: readonly number[], known: number): number {
  let agreed = known
  while (agreed < now.length && now[agreed] === before[agreed]) agreed += 1
  return agreed
}
