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

/** The edges now, each that runs as it did before as the same object. */
export function keptEdges(before: readonly RoutedEdge[], now: readonly RoutedEdge[]): readonly RoutedEdge[] {
  const known = new Map(before.map((edge) => [edge.relations[0], edge]))
  return now.map((edge) => {
    const old = known.get(edge.relations[0])
    return old !== undefined && runsAlike(old, edge) ? old : edge
  })
}

const runsAlike = (a: RoutedEdge, b: RoutedEdge): boolean =>
  a.kind === b.kind &&
  a.to === b.to &&
  isSameList(a.relations, b.relations, Object.is) &&
  isSameList(a.from, b.from, Object.is) &&
  isSameSpot(a.badge, b.badge) &&
  isSameSpot(a.junction, b.junction) &&
  isSameSpot(a.step, b.step) &&
  isSameList(
    a.routes,
    b.routes,
    (one, other) => one.id === other.id && isSameList(one.points, other.points, isSameSpot),
  )

const isSameSpot = (a: Point | null, b: Point | null): boolean => a?.x === b?.x && a?.y === b?.y

const isSameList = <Item>(a: readonly Item[], b: readonly Item[], isSame: (a: Item, b: Item) => boolean): boolean =>
  a.length === b.length && a.every((item, place) => b[place] !== undefined && isSame(item, b[place]))
