import type { ArgumentMap } from '../../document/argumentMap.ts'
import { deleteClaims } from '../../document/edits/deleteClaims.ts'
import { forestOf, preorder } from './forest.ts'
import { orderSiblings, type Settled } from './order.ts'
import { tiesOf } from './ties.ts'

/** So many claims at least come in between two looks for the best order of all. */
const LEAST = 8

/**
 * The order of all claims but the latest few, as it was before those came. The best order of a map with one claim
 * more may be quite another; so it is sought only now and then while a map grows, the oftener the smaller it is, and
 * in between each new claim finds its place among those that stand.
 */
export function settledOrder(map: ArgumentMap): Settled {
  const count = map.claims.length
  const pause = Math.max(LEAST, 2 ** Math.floor(Math.log2(Math.max(1, count) / LEAST)))
  const latest = map.claims.slice(count - (count % pause))
  if (latest.length === 0 || latest.length === count) return new Map()
  const before = deleteClaims(
    map,
    latest.map(({ id }) => id),
  )
  const forest = forestOf(before)
  orderSiblings(forest, tiesOf(before, forest))
  const order = forest.roots.flatMap(preorder)
  return new Map(order.map(({ claim }, rank) => [claim, rank]))
}
