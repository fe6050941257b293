import type { Standing } from './columns.ts'

/** How often all columns are set anew, there and back. */
const SWEEPS = 30

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
 */
export function slideColumns(columns: readonly (readonly Standing[])[]): void {
  const inward = columns.toReversed()
  for (const column of columns) stack(column)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of inward) settle(column)
    for (const column of columns) settle(column)
  }
  for (const column of columns) snap(column)
}

/** As tight as it goes, about 0. */
function stack(column: readonly Standing[]): void {
  let end = 0
  for (const standing of column) {
    standing.middle = end + standing.gap + standing.size / 2
    end = standing.middle + standing.size / 2
  }
  for (const standing of column) standing.middle -= end / 2
}

function settle(column: readonly Standing[]): void {
  const blocks: Block[] = []
  let offset = 0
  column.forEach((standing, index) => {
    offset += distance(column[index - 1], standing)
    let [sum, weight] = [0, 0]
    for (const pull of standing.pulls) {
      sum += pull.weight * pull.towards.middle
      weight += pull.weight
    }
    let block: Block = { wish: (weight > 0 ? sum / weight : standing.middle) - offset, weight: weight || 1, count: 1 }
    for (let before = blocks.at(-1); before !== undefined && before.wish >= block.wish; before = blocks.at(-1)) {
      blocks.pop()
      const both = before.weight + block.weight
      const wish = (before.wish * before.weight + block.wish * block.weight) / both
      block = { wish, weight: both, count: before.count + block.count }
    }
    blocks.push(block)
  })
  let index = 0
  offset = 0
  for (const { wish, count } of blocks) {
    for (const end = index + count; index < end; index += 1) {
      const standing = column[index]
      if (standing === undefined) break
      offset += distance(column[index - 1], standing)
      standing.middle = wish + offset
    }
  }
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
