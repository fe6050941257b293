import type { Arrangement } from '../../shared/diagram/arrange.ts'
import { isSameBox } from '../../shared/diagram/cardsAt.ts'
import { keptEdges, type RoutedEdge } from '../../shared/diagram/route/routedEdge.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { ClaimId } from '../../shared/document/argumentMap.ts'
import { patched } from '../../shared/document/queries/patchedMap.ts'

// What comes from another thread is a copy, of which nothing is the object that it was before, so that all would be
// drawn anew. Therefore only what is different comes, and the rest is taken from the answer before.

/** An arrangement by what is different from an earlier one. */
export interface MadeSince {
  /** All claims in order where they are others than before, or stand in another order. */
  readonly claims: readonly ClaimId[] | null
  /** The boxes that are others. */
  readonly boxes: readonly (readonly [ClaimId, Box])[]
  /** All edges in order: the place of one that runs as before in the earlier list, else the edge. */
  readonly routed: readonly (number | RoutedEdge)[]
}

/** @param before null where there is none to be different from */
export function differenceFrom(before: Arrangement | null, now: Arrangement): MadeSince {
  const claims = [...now.boxes.keys()]
  const known = [...(before?.boxes.keys() ?? [])]
  const isSameList = claims.length === known.length && claims.every((claim, index) => claim === known[index])
  const places = new Map(before?.routed.map((edge, place): [RoutedEdge, number] => [edge, place]))
  return {
    claims: isSameList ? null : claims,
    boxes: [...now.boxes].filter(([claim, box]) => {
      const earlier = before?.boxes.get(claim)
      return earlier === undefined || !isSameBox(earlier, box)
    }),
    routed: now.routed.map((edge) => places.get(edge) ?? edge),
  }
}

/** The arrangement that is so different from the earlier one: what is as it was is the same object. */
export function madeFrom(before: Arrangement | null, { claims, boxes, routed }: MadeSince): Arrangement {
  const earlier = before?.boxes ?? new Map<ClaimId, Box>()
  const changed = new Map(boxes)
  const inOrder = (claims ?? []).flatMap((claim): [ClaimId, Box][] => {
    const box = changed.get(claim) ?? earlier.get(claim)
    return box === undefined ? [] : [[claim, box]]
  })
  const isSame = before?.routed.length === routed.length && routed.every((edge, place) => edge === place)
  return {
    boxes: claims === null ? patched(earlier, boxes) : new Map(inOrder),
    routed: isSame
      ? before.routed
      : routed.flatMap((edge) => (typeof edge === 'number' ? (before?.routed[edge] ?? []) : edge)),
  }
}

/** An arrangement that came whole, by what is different from an earlier one: what is as it was is the same object. */
export const madeAgain = (before: Arrangement, { boxes, routed }: Arrangement): Arrangement =>
  madeFrom(before, differenceFrom(before, { boxes, routed: keptEdges(before.routed, routed) }))
