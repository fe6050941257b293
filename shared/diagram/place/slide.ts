import type { Standing } from './columns.ts'

/** How often all columns are set anew, there and back. */
const SWEEPS = 30

/** By how much nothing moves in a sweep when all stand still, px. */
const STILL = 0.01

/** Half of what a line and its badge need, px. */
export const LINE_ROOM = 9

/** Neighbours in a column that touch: they move as one. */
interface Block {
  /** Where the first's middle would lie, if all lay where they wish: the mean, and how much it weighs. */
  wish: number
  weight: number
  /** How many stand in it. */
  count: number
}

/**
 * Slides what stands in the columns to where it is as level as can be with what pulls it, in each column's order
 * and at its gaps. Each column in turn is set to where that costs least while the others stand still, by isotonic
 * regression (Barlow et al., “Statistical inference under order restrictions”, 1972).
 *
 * @param most how far all columns may reach at most, from 0, px; one that is longer by itself reaches as far as it must.
 */
export function slideColumns(columns: readonly (readonly Standing[])[], most = Infinity): void {
  const inward = columns.toReversed()
  for (const column of columns) stack(column, most)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0
    for (const column of inward) moved = Math.max(moved, settle(column, most))
    for (const column of columns) moved = Math.max(moved, settle(column, most))
    if (moved < STILL) break
  }
  for (const column of columns) snap(column)
}

/** How long a column is when it is as tight as it goes, px. */
export const lengthOf = (column: readonly Standing[]): number =>
  column.reduce((sum, { gap, size }) => sum + gap + size, endOf(column[0]) + endOf(column.at(-1)))

/** What a line that passes a column at its end needs there, px. */
const endOf = (standing: Standing | undefined): number => (standing?.claim === null ? LINE_ROOM : 0)

/** As tight as it goes, about 0, or about the middle of what room there is. */
function stack(column: readonly Standing[], most: number): void {
  let end = 0
  for (const standing of column) {
    standing.middle = end + standing.gap + standing.size / 2
    end = standing.middle + standing.size / 2
  }
  for (const standing of column) standing.middle += (most < Infinity ? most : 0) / 2 - end / 2
}

/** Sets a column to where it costs least; how far that moves any in it, px. */
function settle(column: readonly Standing[], most: number): number {
  const blocks: Block[] = []
  let offset = 0
  let before: Standing | undefined
  for (const standing of column) {
    offset += distance(before, standing)
    before = standing
    let sum = 0
    let weight = 0
    for (const pull of standing.pulls) {
      sum += pull.weight * pull.towards.middle
      weight += pull.weight
    }
    const block: Block = { wish: (weight > 0 ? sum / weight : standing.middle) - offset, weight: weight || 1, count: 1 }
    for (let last = blocks.at(-1); last !== undefined && last.wish >= block.wish; last = blocks.at(-1)) {
      blocks.pop()
      const both = last.weight + block.weight
      block.wish = (last.wish * last.weight + block.wish * block.weight) / both
      block.weight = both
      block.count += last.count
    }
    blocks.push(block)
  }
  const [first, last] = [column[0], column.at(-1)]
  const least = most < Infinity ? (first?.size ?? 0) / 2 + endOf(first) : Number.NEGATIVE_INFINITY
  const end = Math.max(least, most - (last?.size ?? 0) / 2 - endOf(last) - offset)
  let index = 0
  let moved = 0
  offset = 0
  for (const { wish, count } of blocks) {
    // The best within bounds is the best without, brought within them.
    const at = Math.min(end, Math.max(least, wish))
    for (const next = index + count; index < next; index += 1) {
      const standing = column[index]
      if (standing === undefined) break
      offset += distance(column[index - 1], standing)
      moved = Math.max(moved, Math.abs(at + offset - standing.middle))
      standing.middle = at + offset
    }
  }
  return moved
}

/** Onto whole px, the gaps kept. */
function snap(column: readonly Standing[]): void {
  let least = Number.NEGATIVE_INFINITY
  for (const standing of column) {
    const start = Math.max(Math.round(standing.middle - standing.size / 2), least + standing.gap)
    standing.middle = start + standing.size / 2
    least = start + standing.size
  }
}

/** From middle to middle, px at least. */
const distance = (before: Standing | undefined, { size, gap }: Standing): number =>
  before === undefined ? 0 : before.size / 2 + gap + size / 2
