import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import type { Crux } from '../../../shared/reasoning/crux.ts'
import type { Positions } from '../../../shared/reasoning/positions.ts'
import type { StrengthSemantics } from '../../../shared/reasoning/strengths/semantics.ts'
import type { Strengths } from '../../../shared/reasoning/strengths.ts'

/** What the window asks its reasoning thread; a map is sent once and asked about until another comes. */
export type ReasoningAsk =
  | { readonly kind: 'map'; readonly map: ArgumentMap }
  | { readonly kind: 'crux'; readonly id: number; readonly claim: ClaimId }
  | { readonly kind: 'positions'; readonly id: number }
  | { readonly kind: 'strengths'; readonly id: number; readonly semantics: StrengthSemantics }

export interface ReasoningReply {
  readonly id: number
  readonly answer: Crux | Positions | Strengths
}
