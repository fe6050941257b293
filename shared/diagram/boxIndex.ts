import type { Box } from './scene.ts'

const CELL = 256
/** Cells so many rows or columns apart share a key, which only means that more is looked at. */
const MASK = 0x7fff

interface Entry<Item> {
  readonly item: Item
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The last query that met it: it lies in several cells and must be found once. */
  metBy: number
}

/** Finds the boxes near a place without looking at the others: boxes sorted into square cells. */
export class BoxIndex<Item extends Box> {
  readonly #cells = new Map<number, Entry<Item>[]>()
  readonly #entries: Entry<Item>[] = []
  #queries = 0

  constructor(items: Iterable<Item> = []) {
    for (const item of items) this.add(item)
  }

  add(item: Item): void {
    const { x, y, width, height } = item
    const entry: Entry<Item> = { item, left: x, top: y, right: x + width, bottom: y + height, metBy: 0 }
    this.#entries.push(entry)
    const [lastColumn, lastRow] = [Math.floor(entry.right / CELL), Math.floor(entry.bottom / CELL)]
    for (let column = Math.floor(x / CELL); column <= lastColumn; column += 1) {
      for (let row = Math.floor(y / CELL); row <= lastRow; row += 1) {
        const key = keyOf(column, row)
        const cell = this.#cells.get(key)
        if (cell === undefined) this.#cells.set(key, [entry])
        else cell.push(entry)
      }
    }
  }

  /** Each item whose inside meets the inside of this rectangle, or which a line of no width crosses; none twice. */
  within(left: number, top: number, right: number, bottom: number): Item[] {
    const found: Item[] = []
    this.#queries += 1
    const firstColumn = Math.floor(left / CELL)
    const lastColumn = Math.floor(right / CELL)
    const firstRow = Math.floor(top / CELL)
    const lastRow = Math.floor(bottom / CELL)
    // Pins may lie a million px apart: then there are more cells between them than things to look at.
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > this.#cells.size) {
      for (const entry of this.#entries) if (meets(entry, left, top, right, bottom)) found.push(entry.item)
      return found
    }
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      for (let row = firstRow; row <= lastRow; row += 1) {
        const cell = this.#cells.get(keyOf(column, row))
        if (cell === undefined) continue
        for (const entry of cell) {
          if (entry.metBy === this.#queries || !meets(entry, left, top, right, bottom)) continue
          entry.metBy = this.#queries
          found.push(entry.item)
        }
      }
    }
    return found
  }
}

const keyOf = (column: number, row: number): number => ((column & MASK) << 15) | (row & MASK)

const meets = (entry: Entry<unknown>, left: number, top: number, right: number, bottom: number): boolean =>
  entry.left < right && entry.right > left && entry.top < bottom && entry.bottom > top
