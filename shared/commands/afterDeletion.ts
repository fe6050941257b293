import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { outlineOf } from '../document/queries/outline.ts'

/** What is selected after claims were deleted, so that the keyboard goes on from there: what the first one hung on. */
export function afterDeletion(map: ArgumentMap, deleted: readonly ClaimId[]): readonly ClaimId[] {
  const gone = new Set(deleted)
  const { entries } = outlineOf(map)
  let next = entries.get(deleted[0] ?? '')?.parent ?? null
  while (next !== null && gone.has(next)) next = entries.get(next)?.parent ?? null
  return next === null ? [] : [next]
}
