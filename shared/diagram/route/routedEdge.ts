import type { ClaimId, Point, RelationId, RelationKind } from '../../document/argumentMap.ts'
import type { Route } from '../scene.ts'

/** One relation's way from its premises to its target, or that of two that rebut each other; no ink yet. */
export interface RoutedEdge {
  /** One id; two where a two-headed edge stands for both. */
  readonly relations: readonly RelationId[]
  readonly kind: RelationKind
  readonly from: readonly ClaimId[]
  readonly to: ClaimId | RelationId
  /** Orthogonal polylines from the premise to the target's border, to the junction, or to the attacked step. */
  readonly routes: readonly Route[]
  /** Where linked premises meet: the centre of the “both” pill. */
  readonly junction: Point | null
  /** The diamond where this relation is itself a target: a point on its own route. */
  readonly step: Point | null
  /** The centre of the kind badge, on a route; of the pill where there is a junction. */
  readonly badge: Point
}
