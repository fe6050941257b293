import type { ClaimId } from '../../document/argumentMap.ts'
import { type CardSize, FOLD_PILL } from '../measure/measuredCard.ts'
import type { Extent, Standing } from './columns.ts'
import type { Sprout } from './forest.ts'

/** A card's height and that of the pill below a folded one, px. */
export const wholeHeight = ({ height, hidden }: CardSize): number => height + (hidden > 0 ? FOLD_PILL : 0)

/** A card's size in a tree that runs right, or down. */
export function extentOf(card: CardSize | undefined, down: boolean): Extent {
  if (card === undefined) return { along: 0, across: 0 }
  const height = wholeHeight(card)
  return down ? { along: height, across: card.width } : { along: card.width, across: height }
}

/**
 * Where each card of a tree begins across it, from 0; from where in the columns this is counted; and how far all reach.
 *
 * @param lineRoom what a line needs that runs past the last card, px.
 */
export function acrossOf(columns: readonly (readonly Standing[])[], lineRoom = 0) {
  let [first, last] = [Infinity, -Infinity]
  for (const column of columns) {
    for (const { claim, size, middle } of column) {
      const half = claim === null ? lineRoom : size / 2
      first = Math.min(first, middle - half)
      last = Math.max(last, middle + half)
    }
  }
  const starts = new Map<ClaimId, number>()
  for (const column of columns)
    for (const { claim, middle, size } of column) if (claim !== null) starts.set(claim, middle - size / 2 - first)
  return { starts, first, total: last - first }
}

/** Where each column of a tree begins and ends, from 0, and how far the last one reaches. px. */
export function alongOf(
  sprouts: readonly Sprout[],
  extentOf: (claim: ClaimId) => Extent,
  gutterOf: (column: number) => number,
) {
  const sizes: number[] = []
  for (const { claim, column } of sprouts) {
    while (sizes.length <= column) sizes.push(0)
    sizes[column] = Math.max(sizes[column] ?? 0, extentOf(claim).along)
  }
  const starts: number[] = []
  const ends: number[] = []
  let total = 0
  sizes.forEach((size, column) => {
    if (column > 0) total += gutterOf(column - 1)
    starts.push(total)
    total += size
    ends.push(total)
  })
  return { starts, ends, total }
}
