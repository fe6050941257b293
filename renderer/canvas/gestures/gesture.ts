import { create } from 'zustand'
import type { Drop, Offer } from '../../../shared/commands/connect.ts'
import type { Box } from '../../../shared/diagram/scene.ts'
import type { ClaimId, Point, RelationId, RelationKind } from '../../../shared/document/argumentMap.ts'
import type { DragLines, DragLinesById } from '../dragged.ts'
import type { Spot } from './spot.ts'

/** A place that the pointer is over, and what letting go there would do. */
export interface Offered {
  readonly spot: Spot
  /** Null for an end of a relation, which goes to a whole card. */
  readonly drop: Drop | null
  readonly offer: Offer
}

/** What the mouse is doing with the map at the moment. Everything is in map coordinates. */
export type Gesture =
  | {
      readonly kind: 'moving'
      readonly claims: readonly ClaimId[]
      /** How far from where they stand. */
      readonly by: Point
      readonly lines: DragLinesById
      readonly pointer: Point
      readonly offered: Offered | null
    }
  | {
      readonly kind: 'tying'
      readonly claim: ClaimId
      readonly from: Point
      readonly pointer: Point
      readonly offered: Offered | null
      /** What it would start on free ground: a reply of this kind to the claim. */
      readonly reply: RelationKind
    }
  | {
      /** An end of a relation is taken elsewhere. */
      readonly kind: 'reattaching'
      /** The end that stays. */
      readonly from: Point
      readonly pointer: Point
      readonly offered: Offered | null
    }
  | {
      readonly kind: 'widening'
      /** The card as wide as it would be. */
      readonly box: Box
      readonly pointer: Point
    }
  | { readonly kind: 'lasso'; readonly box: Box }

/** A gesture is nothing of a document: it ends in an edit of the session, or in nothing. */
export const useGesture = create<{ readonly gesture: Gesture | null }>(() => ({ gesture: null }))

export const showGesture = (gesture: Gesture | null): void => useGesture.setState({ gesture })

/** How a relation is drawn by a drag, if otherwise than in the scene. */
export const useDragLines = (relation: RelationId): DragLines | undefined =>
  useGesture(({ gesture }) => (gesture?.kind === 'moving' ? gesture.lines.get(relation) : undefined))
