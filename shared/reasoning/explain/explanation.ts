import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { claimOf } from '../../document/queries/lookup.ts'
import { claimName } from '../claimName.ts'

/** Plain text, or the name of a claim, to be shown as a link to it. */
export type ExplanationPart = string | { readonly claim: ClaimId; readonly text: string }
export type Explanation = readonly ExplanationPart[]

export const named = (map: ArgumentMap, claim: ClaimId): Explanation => [
  { claim, text: claimName(claimOf(map, claim)) },
]
