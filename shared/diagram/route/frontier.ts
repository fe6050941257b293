import type { Way } from './way.ts'

const LEAST_SLOTS = 1024
const NONE = -1

/**
 * What a search has reached, and how cheaply: numbered states, each a place and a direction of travel. Only the
 * cheapest of each place and direction counts, and `pop` gives the most promising that is still open.
 */
export class Frontier {
  readonly xs: number[] = []
  readonly ys: number[] = []
  readonly ways: Way[] = []
  readonly costs: number[] = []
  /** The state that each came from, -1 for a first one. */
  readonly before: number[] = []
  readonly #guesses: number[] = []
  /** A binary heap of open states by rank; among equals the one that came first. */
  readonly #heap: number[] = []
  readonly #ranks: number[] = []
  /** A hash table: the cheapest state of each place and direction. */
  #slots = new Int32Array(LEAST_SLOTS).fill(NONE)
  #haste: number

  /** @param haste how much more the guess of what is to come weighs than what a state has cost. */
  constructor(haste: number) {
    this.#haste = haste
  }

  /** Whether a place is not yet reached this way for less than this. */
  isCheaper(x: number, y: number, way: Way, cost: number): boolean {
    const known = this.#slots[this.#slotOf(x, y, way)] ?? NONE
    return known === NONE || (this.costs[known] ?? 0) > cost
  }

  /** @param guess the least that the rest of the way costs. */
  push(x: number, y: number, way: Way, cost: number, guess: number, before: number): void {
    const state = this.xs.length
    this.xs.push(x)
    this.ys.push(y)
    this.ways.push(way)
    this.costs.push(cost)
    this.before.push(before)
    this.#guesses.push(guess)
    this.#ranks.push(cost + this.#haste * guess)
    this.#slots[this.#slotOf(x, y, way)] = state
    if (2 * state > this.#slots.length) this.#grow()
    this.#heap.push(state)
    this.#rise(this.#heap.length - 1)
  }

  /** -1 when none is open any more. */
  pop(): number {
    for (;;) {
      const top = this.#heap[0]
      const last = this.#heap.pop()
      if (top === undefined || last === undefined) return NONE
      if (this.#heap.length > 0) {
        this.#heap[0] = last
        this.#sink(0)
      }
      const slot = this.#slotOf(this.xs[top] ?? 0, this.ys[top] ?? 0, this.ways[top] ?? 0)
      if (this.#slots[slot] === top) return top
    }
  }

  /** From now on the guesses weigh so many times more. */
  hurry(times: number): void {
    this.#haste *= times
    for (const state of this.#heap)
      this.#ranks[state] = (this.costs[state] ?? 0) + this.#haste * (this.#guesses[state] ?? 0)
    for (let at = (this.#heap.length >> 1) - 1; at >= 0; at -= 1) this.#sink(at)
  }

  #isBefore(a: number, b: number): boolean {
    const [rank, other] = [this.#ranks[a] ?? 0, this.#ranks[b] ?? 0]
    return rank < other || (rank === other && a < b)
  }

  #rise(from: number): void {
    const heap = this.#heap
    const state = heap[from] ?? NONE
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above] ?? NONE
      if (this.#isBefore(parent, state)) break
      heap[at] = parent
      at = above
    }
    heap[at] = state
  }

  #sink(from: number): void {
    const heap = this.#heap
    const state = heap[from] ?? NONE
    let at = from
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && this.#isBefore(heap[below + 1] ?? NONE, heap[below] ?? NONE)) below += 1
      if (this.#isBefore(state, heap[below] ?? NONE)) break
      heap[at] = heap[below] ?? NONE
      at = below
    }
    heap[at] = state
  }

  /** Where the state of this place and direction is kept, or would be. */
  #slotOf(x: number, y: number, way: Way): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const mixed = Math.imul(Math.imul(x * 4 + way, 0x9e3779b1) ^ y, 0x85ebca6b)
    let slot = (mixed >>> 12) & mask
    for (;;) {
      const state = slots[slot] ?? NONE
      if (state === NONE || (this.xs[state] === x && this.ys[state] === y && this.ways[state] === way)) return slot
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length).fill(NONE)
    for (const state of old)
      if (state !== NONE)
        this.#slots[this.#slotOf(this.xs[state] ?? 0, this.ys[state] ?? 0, this.ways[state] ?? 0)] = state
  }
}
