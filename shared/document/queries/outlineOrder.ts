import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { type Outline, outlineOf } from './outline.ts'

const orders = new WeakMap<Outline, readonly ClaimId[]>()

/** All claims as the outline lists them from top to bottom, each before what hangs on it. */
export function outlineOrder(map: ArgumentMap): readonly ClaimId[] {
  const outline = outlineOf(map)
  const known = orders.get(outline)
  if (known !== undefined) return known
  const order: ClaimId[] = []
  const waiting = outline.roots.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next)
    const children = outline.entries.get(next)?.children ?? []
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] ?? '')
  }
  orders.set(outline, order)
  return order
}
