import type { ClaimId, RelationId, SourceId } from '../document/argumentMap.ts'

/** A claim's standing by grounded labelling. */
export type Standing = 'stands' | 'defeated' | 'contested'
/** A relation's standing, by the same labelling extended to relations. */
export type StepStanding = 'in' | 'out' | 'undecided'

/** A claim's standing by its label. */
export const standingOf: Readonly<Record<StepStanding, Standing>> = {
  in: 'stands',
  out: 'defeated',
  undecided: 'contested',
}

/** All in list order. */
export interface Standings {
  readonly claims: ReadonlyMap<ClaimId, Standing>
  readonly relations: ReadonlyMap<RelationId, StepStanding>
  /** Claims that stand though they have supports and all of them are out. */
  readonly unsupported: ReadonlySet<ClaimId>
}

/** In the order in which the list shows them. */
export const openPointKinds = [
  'dropped',
  'unanswered',
  'stand-off',
  'unsupported',
  'question',
  'circular',
  'no-source',
  'loose',
  'self-rebuttal',
] as const
export type OpenPointKind = (typeof openPointKinds)[number]

export interface OpenPoint {
  readonly kind: OpenPointKind
  /** The claim that waits for an answer first, then its targets. */
  readonly claims: readonly ClaimId[]
  /** The step that it is about, where its claims don't tell. */
  readonly relation?: RelationId
  /** One sentence for a person. */
  readonly text: string
}

/** All that a map implies. */
export interface Reading {
  readonly standings: Standings
  readonly openPoints: readonly OpenPoint[]
  /** Of these, those that begin with each claim: all but the rings of supports. */
  readonly pointsByClaim: ReadonlyMap<ClaimId, readonly OpenPoint[]>
  /** The numbers by which pictures cite its sources, those of a part of it too. */
  readonly sourceNumbers: ReadonlyMap<SourceId, number>
}
