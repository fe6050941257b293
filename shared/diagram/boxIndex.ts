import type { Box } from './scene.ts'

const CELL = 256
const HALF_SPAN = 2 ** 24

interface Entry<Item> {
  readonly item: Item
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
    const entry: Entry<Item> = { item, metBy: 0 }
    this.#entries.push(entry)
    const { x, y, width, height } = item
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) {
        const key = column * HALF_SPAN + row
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
      for (const { item } of this.#entries) if (meets(item, left, top, right, bottom)) found.push(item)
      return found
    }
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      for (let row = firstRow; row <= lastRow; row += 1) {
        const cell = this.#cells.get(column * HALF_SPAN + row)
        if (cell === undefined) continue
        for (const entry of cell) {
          if (entry.metBy === this.#queries || !meets(entry.item, left, top, right, bottom)) continue
          entry.metBy = this.#queries
          found.push(entry.item)
        }
      }
    }
    return found
  }
}

const meets = (item: Box, left: number, top: number, right: number, bottom: number): boolean =>
  item.x < right && item.x + item.width > left && item.y < bottom && item.y + item.height > top
