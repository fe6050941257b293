import type { Sprout } from './forest.ts'
import type { Tie } from './ties.ts'

/** What a crossing costs, and a tie for each claim that it passes. */
const CROSSING = 3
const LENGTH = 0.35
/** How far from the middle of the claim to which it leads a tie passes the columns before, of the place of a leaf. */
const BESIDE = 0.3
/** With more ties than these only lengths count. */
const MOST_PAIRED = 150

/**
 * The lines of a forest as they will run through its gutters: ties first, then the branch of each claim. In the
 * gutter beside its near end a line turns from `start` to `pass`, in which it passes the columns between, and in
 * the gutter before its far end from there to `stop`.
 */
export class Lines {
  readonly ties: readonly number[]
  steps = 0
  readonly #count: number
  readonly #near: Int32Array
  readonly #far: Int32Array
  /** For a tie on a step, the claim between which and `#near` it ends. */
  readonly #onto: Int32Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #start: Float64Array
  readonly #pass: Float64Array
  readonly #stop: Float64Array
  readonly #middles: Float64Array
  readonly #asked: Uint8Array
  readonly #rivals: (readonly number[] | undefined)[] = []

  constructor(
    parents: readonly number[],
    columns: readonly number[],
    ties: readonly Tie[],
    numbers: ReadonlyMap<Sprout, number>,
  ) {
    const size = ties.length + parents.length
    this.ties = ties.map((_, index) => index)
    this.#count = size
    const ints = () => new Int32Array(size).fill(-1)
    ;[this.#near, this.#far, this.#onto, this.#from, this.#to] = [ints(), ints(), ints(), ints(), ints()]
    const floats = (length: number) => new Float64Array(length)
    ;[this.#start, this.#pass, this.#stop] = [floats(size), floats(size), floats(size)]
    this.#middles = floats(parents.length)
    this.#asked = new Uint8Array(size)
    const column = (number: number) => columns[number] ?? 0
    ties.forEach(({ a, b, onto }, line) => {
      const [p, q] = [numbers.get(a) ?? 0, numbers.get(b) ?? 0]
      const step = onto === null || a.column <= onto.column ? -1 : (numbers.get(onto) ?? -1)
      const [near, far] = step >= 0 || column(q) < column(p) ? [q, p] : [p, q]
      this.#near[line] = near
      this.#far[line] = far
      this.#onto[line] = step
      this.#from[line] = column(step >= 0 ? step : near)
      this.#to[line] = column(far)
    })
    parents.forEach((parent, number) => {
      if (parent < 0) return
      const line = ties.length + number
      this.#near[line] = parent
      this.#far[line] = number
      this.#from[line] = column(parent)
      this.#to[line] = column(number)
    })
  }

  /** A claim's branch begins at this place and takes so many; the parent's is put before. */
  put(number: number, first: number, leaves: number): void {
    this.#middles[number] = first + (leaves - 1) / 2
    this.#lay(this.ties.length + number)
  }

  /** These ties follow the claims that they join. */
  layTies(ties: readonly number[]): void {
    for (const tie of ties) this.#lay(tie)
  }

  /** What these ties cost, and their crossings with all lines; from `limit` on, no less than that. */
  cost(ties: readonly number[], limit: number): number {
    const starts = this.#start
    const stops = this.#stop
    let cost = 0
    for (const tie of ties) cost += LENGTH * Math.abs((starts[tie] ?? 0) - (stops[tie] ?? 0))
    return cost + CROSSING * this.crossings(ties, (limit - cost) / CROSSING)
  }

  /** How often these ties cross any lines, counted up to `most`. */
  crossings(ties: readonly number[], most: number): number {
    if (this.ties.length > MOST_PAIRED) return 0
    const asked = this.#asked
    let crossings = 0
    for (const tie of ties) {
      if (crossings >= most) break
      asked[tie] = 1
      const rivals = this.#rivalsOf(tie)
      for (let index = 0; index < rivals.length; index += 1) {
        const line = rivals[index] ?? 0
        // A pair of which both are asked for counts once.
        if (asked[line] === 0 && this.#cross(tie, line)) crossings += 1
      }
      this.steps += rivals.length
    }
    for (const tie of ties) asked[tie] = 0
    return crossings
  }

  /** The lines that share a gutter with a tie, and so cross it in some orders. */
  #rivalsOf(tie: number): readonly number[] {
    const known = this.#rivals[tie]
    if (known !== undefined) return known
    const rivals: number[] = []
    for (let line = 0; line < this.#count; line += 1) if (line !== tie && this.#canCross(tie, line)) rivals.push(line)
    this.#rivals[tie] = rivals
    return rivals
  }

  #canCross(a: number, b: number): boolean {
    const aFrom = this.#from[a] ?? 0
    const bFrom = this.#from[b] ?? 0
    const aTo = this.#to[a] ?? 0
    const bTo = this.#to[b] ?? 0
    if (aFrom === aTo && bFrom === bTo) return aFrom === bFrom && this.#shareNoEnd(a, b)
    // A line between two claims of a column runs in the gutter beyond it.
    return Math.max(aFrom, bFrom) < Math.min(aFrom === aTo ? aTo + 1 : aTo, bFrom === bTo ? bTo + 1 : bTo)
  }

  #lay(line: number): void {
    const near = this.#near[line] ?? -1
    if (near < 0) return
    const onto = this.#onto[line] ?? -1
    const stop = this.#middles[this.#far[line] ?? 0] ?? 0
    let start = this.#middles[near] ?? 0
    if (onto >= 0) start = (start + (this.#middles[onto] ?? 0)) / 2
    this.#start[line] = start
    this.#stop[line] = stop
    // A branch passes columns in its own place, a tie just before that of the claim to which it leads.
    if (line >= this.ties.length) this.#pass[line] = stop
    else if (onto >= 0) this.#pass[line] = start
    else this.#pass[line] = stop + (stop > start ? -BESIDE : BESIDE)
  }

  /** Whether two lines that share a gutter cross as they lie now. */
  #cross(a: number, b: number): boolean {
    const aFrom = this.#from[a] ?? 0
    const bFrom = this.#from[b] ?? 0
    const aTo = this.#to[a] ?? 0
    const bTo = this.#to[b] ?? 0
    if (aFrom === aTo) return this.#isBeside(a, b, bFrom, bTo)
    if (bFrom === bTo) return this.#isBeside(b, a, aFrom, aTo)
    const starts = this.#start
    const passes = this.#pass
    const stops = this.#stop
    const end = Math.min(aTo, bTo)
    for (let gutter = Math.max(aFrom, bFrom); gutter < end; gutter += 1) {
      const aLeft = (gutter === aFrom ? starts[a] : passes[a]) ?? 0
      const bLeft = (gutter === bFrom ? starts[b] : passes[b]) ?? 0
      if (aLeft === bLeft) continue
      const aRight = (gutter === aTo - 1 ? stops[a] : passes[a]) ?? 0
      const bRight = (gutter === bTo - 1 ? stops[b] : passes[b]) ?? 0
      if (aLeft < bLeft ? aRight > bRight : aRight < bRight) return true
    }
    return false
  }

  /** Whether a line crosses one that runs between two claims of a column, in the gutter beyond it. */
  #isBeside(bracket: number, line: number, from: number, to: number): boolean {
    const p = this.#start[bracket] ?? 0
    const q = this.#stop[bracket] ?? 0
    const isFirst = from === to || this.#from[bracket] === from
    const start = (isFirst ? this.#start[line] : this.#pass[line]) ?? 0
    const holdsStart = start > p !== start > q && start !== p && start !== q
    if (from !== to) return holdsStart
    const stop = this.#stop[line] ?? 0
    const holdsStop = stop > p !== stop > q && stop !== p && stop !== q
    return holdsStart !== holdsStop
  }

  #shareNoEnd(a: number, b: number): boolean {
    const near = this.#near[a]
    const far = this.#far[a]
    return near !== this.#near[b] && near !== this.#far[b] && far !== this.#near[b] && far !== this.#far[b]
  }
}
