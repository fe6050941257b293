import type { ArgumentMap, ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'
import { moveBranch } from '../../../shared/document/edits/moveBranch.ts'
import { placeBeside } from '../../../shared/document/edits/placeBeside.ts'
import { claimOf } from '../../../shared/document/queries/lookup.ts'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { RejoinderError } from '../../../shared/errors.ts'
import { quoted } from '../../../shared/reasoning/claimName.ts'
import type { OutlineRow } from './rows.ts'

/** Where a branch that is dragged would land: under a row's claim, or beside it under the same parent. */
export interface Landing {
  readonly claim: ClaimId
  readonly where: 'into' | 'before' | 'behind'
}

/** How near to an edge of a row a branch lands beside it, as a share of its height. */
const EDGE = 0.25

/** @param share how far down the row the pointer is, 0–1 */
export function landingOn(row: OutlineRow, share: number): Landing {
  if (share < EDGE) return { claim: row.claim, where: 'before' }
  // Right behind a row that shows its children stands the first of them.
  return { claim: row.claim, where: share > 1 - EDGE && row.expanded !== true ? 'behind' : 'into' }
}

/** The map with a branch where it is dropped. Throws what `moveBranch` does. */
export function dropBranch(
  map: ArgumentMap,
  branch: ClaimId,
  { claim, where }: Landing,
  newId: RelationId,
): ArgumentMap {
  if (where === 'into') return moveBranch(map, branch, claim, newId)
  if (branch === claim) return map
  const parent = outlineOf(map).entries.get(claim)?.parent ?? null
  return placeBeside(moveBranch(map, branch, parent, newId), branch, claim, where)
}

export interface Outcome {
  readonly sentence: string
  readonly isRefused: boolean
}

const words = { into: 'Under', before: 'Above', behind: 'Below' } as const

/** What a drop would do, or why it would do nothing; null where it would leave the branch where it is. */
export function outcomeOf(map: ArgumentMap, branch: ClaimId, landing: Landing, newId: RelationId): Outcome | null {
  if (branch === landing.claim) return null
  try {
    if (dropBranch(map, branch, landing, newId) === map) return null
    return { sentence: `${words[landing.where]} ${quoted(claimOf(map, landing.claim))}`, isRefused: false }
  } catch (error) {
    if (error instanceof RejoinderError) return { sentence: error.message, isRefused: true }
    throw error
  }
}
