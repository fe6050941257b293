import type { Box } from '../../../shared/diagram/scene.ts'

/** Finds what lies near a place without looking at the rest, and takes changes one by one. */
export interface Grid<Item> {
  /** @param boxes what the item covers, px of the map */
  put(item: Item, boxes: readonly Box[]): void
  remove(item: Item): void
  /** The items of which a cell meets this box, none twice: a little more than what lies in it. */
  near(box: Box): Set<Item>
}

const CELL = 512
/** Cells so many rows or columns apart share a key, which only means that more is looked at. */
const MASK = 0xffff

const keyOf = (column: number, row: number): number => (column & MASK) * (MASK + 1) + (row & MASK)

export function createGrid<Item>(): Grid<Item> {
  // Lists: a cell holds few things, and a large map fills thousands of cells at once.
  const cells = new Map<number, Item[]>()
  const boxesOf = new Map<Item, readonly Box[]>()

  const eachKeyIn = ({ x, y, width, height }: Box, visit: (key: number) => void): void => {
    const [lastColumn, lastRow] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)]
    for (let column = Math.floor(x / CELL); column <= lastColumn; column += 1)
      for (let row = Math.floor(y / CELL); row <= lastRow; row += 1) visit(keyOf(column, row))
  }
  const countIn = ({ width, height }: Box): number => (width / CELL + 2) * (height / CELL + 2)

  return {
    put(item, boxes) {
      boxesOf.set(item, boxes)
      for (const box of boxes)
        eachKeyIn(box, (key) => {
          const cell = cells.get(key)
          if (cell === undefined) cells.set(key, [item])
          // Where another of its boxes meets the cell, it has come last.
          else if (cell.at(-1) !== item) cell.push(item)
        })
    },
    remove(item) {
      for (const box of boxesOf.get(item) ?? [])
        eachKeyIn(box, (key) => {
          const cell = cells.get(key)
          const at = cell?.indexOf(item) ?? -1
          if (at >= 0) cell?.splice(at, 1)
        })
      boxesOf.delete(item)
    },
    near(box) {
      // Pins may lie a million px apart: then there are more cells between them than things to look at.
      if (countIn(box) > 2 * cells.size) return new Set(boxesOf.keys())
      const found = new Set<Item>()
      eachKeyIn(box, (key) => {
        for (const item of cells.get(key) ?? []) found.add(item)
      })
      return found
    },
  }
}
