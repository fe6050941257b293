import type { ArgumentMap, ClaimId } from '../argumentMap.ts'
import { claimOf } from '../queries/lookup.ts'
import { outlineOf } from '../queries/outline.ts'
import { changeRelation } from './changeRelation.ts'

/**
 * Moves a claim, with its branch, to stand right before or behind a sibling of it in the outline. The order of those
 * that hang on a claim is that of their relations, and of linked premises that within theirs, which stay together;
 * the order of the outline's roots is that of the claims. The same map where they are no siblings.
 * @throws UnknownIdError
 */
export function placeBeside(
  map: ArgumentMap,
  claim: ClaimId,
  sibling: ClaimId,
  side: 'before' | 'behind',
): ArgumentMap {
  const { roots, entries } = outlineOf(map)
  const [moved, fixed] = [claimOf(map, claim), claimOf(map, sibling)]
  const [entry, other] = [entries.get(claim), entries.get(sibling)]
  if (claim === sibling || entry === undefined || entry.parent !== other?.parent) return map
  const siblings = entry.parent === null ? roots : (entries.get(entry.parent)?.children ?? [])
  if (siblings.indexOf(claim) === siblings.indexOf(sibling) + (side === 'before' ? -1 : 1)) return map
  if (entry.relation === null || other.relation === null) {
    const claims = movedBeside(map.claims, moved, fixed, side)
    return claims === map.claims ? map : { ...map, claims }
  }
  if (entry.relation !== other.relation) {
    const relations = movedBeside(map.relations, entry.relation, other.relation, side)
    return relations === map.relations ? map : { ...map, relations }
  }
  const { id, from } = entry.relation
  return changeRelation(map, id, { from: movedBeside(from, claim, sibling, side) })
}

/** The list with an item right before or behind another; the same list where it stands there already. */
function movedBeside<Item>(list: readonly Item[], item: Item, other: Item, side: 'before' | 'behind'): readonly Item[] {
  const rest = list.filter((one) => one !== item)
  const at = rest.indexOf(other) + (side === 'before' ? 0 : 1)
  const after = [...rest.slice(0, at), item, ...rest.slice(at)]
  return after.every((one, index) => one === list[index]) ? list : after
}
