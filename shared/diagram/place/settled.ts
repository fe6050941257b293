import type { ArgumentMap } from '../../document/argumentMap.ts'
import { changeClaims } from '../../document/edits/changeClaims.ts'
import { deleteClaims } from '../../document/edits/deleteClaims.ts'
import { forestOf, preorder } from './forest.ts'
import { orderSiblings, type Settled } from './order.ts'
import { tiesOf } from './ties.ts'

/** So many claims at least come in between two looks for the best order of all. */
const LEAST = 8

/**
 * The order of all claims but the latest few, as it was before those came. The best order of a map with one claim
 * more may be quite another; so it is sought only now and then while a map grows, the oftener the smaller it is, and
 * in between each new claim finds its place among those that stand. Where branches are folded, it is the order of
 * all as they stand unfolded, so that folding turns nothing round.
 */
export function settledOrder(map: ArgumentMap): Settled {
  const folded = map.claims.filter((claim) => claim.folded).map(({ id }) => id)
  return folded.length > 0 ? orderOf(changeClaims(map, folded, { folded: false })) : orderBefore(map)
}

function orderBefore(map: ArgumentMap): Settled {
  const count = map.claims.length
  const pause = Math.max(LEAST, 2 ** Math.floor(Math.log2(Math.max(1, count) / LEAST)))
  const latest = map.claims.slice(count - (count % pause))
  if (latest.length === 0 || latest.length === count) return new Map()
  return orderOf(
    deleteClaims(
      map,
      latest.map(({ id }) => id),
    ),
    new Map(),
  )
}

function orderOf(map: ArgumentMap, settled: Settled = orderBefore(map)): Settled {
  const forest = forestOf(map)
  orderSiblings(forest, tiesOf(map, forest), settled)
  const order = forest.roots.flatMap(preorder)
  return new Map(order.map(({ claim }, rank) => [claim, rank]))
}
