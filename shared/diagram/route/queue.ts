/** A binary heap: the item of least rank first, and among equals the one that came first. */
export class Queue<Item> {
  readonly #heap: { readonly item: Item; readonly rank: number; readonly turn: number }[] = []
  #turn = 0

  push(item: Item, rank: number): void {
    const heap = this.#heap
    const entry = { item, rank, turn: this.#turn }
    this.#turn += 1
    let at = heap.length
    heap.push(entry)
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || isBefore(parent, entry)) break
      heap[at] = parent
      at = above
    }
    heap[at] = entry
  }

  pop(): Item | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined || heap.length === 0) return top?.item
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      let child = heap[below]
      const other = heap[below + 1]
      if (child === undefined) break
      if (other !== undefined && isBefore(other, child)) {
        below += 1
        child = other
      }
      if (isBefore(last, child)) break
      heap[at] = child
      at = below
    }
    heap[at] = last
    return top.item
  }
}

const isBefore = (
  a: { readonly rank: number; readonly turn: number },
  b: { readonly rank: number; readonly turn: number },
): boolean => a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn)
