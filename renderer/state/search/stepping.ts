import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { outlineOrder } from '../../../shared/document/queries/outlineOrder.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useSession } from '../session.ts'
import { goToSpot, type Spot, useSearching } from './searching.ts'

/** Goes to the next match or to the one before, round and round; its claim is selected and brought into sight. */
export function stepTo(way: 'next' | 'previous'): void {
  const spot = spotAfter(way)
  if (spot !== null) comeTo(spot)
}

export function comeTo(spot: Spot): void {
  goToSpot(spot)
  reveal(spot.claim)
}

/** From the match that the person has come to; else from the selected claim on, down the outline. */
function spotAfter(way: 'next' | 'previous'): Spot | null {
  const { counts, spot } = useSearching.getState()
  const claims = [...(counts?.keys() ?? [])]
  if (counts === null || claims.length === 0) return null
  const step = way === 'next' ? 1 : -1
  const first = (claim: ClaimId): Spot => ({ claim, nth: way === 'next' ? 0 : (counts.get(claim) ?? 1) - 1 })
  if (spot === null) return first(claims[startIn(claims, way)] ?? '')
  const nth = spot.nth + step
  if (nth >= 0 && nth < (counts.get(spot.claim) ?? 0)) return { claim: spot.claim, nth }
  return first(claims.at((claims.indexOf(spot.claim) + step) % claims.length) ?? '')
}

/** Where to begin: at the selected claim, or beyond it where that was not found. */
function startIn(claims: readonly ClaimId[], way: 'next' | 'previous'): number {
  const { work } = useSession.getState()
  const [selected = ''] = work?.session.selection ?? []
  const order = work === null ? [] : outlineOrder(work.session.map)
  const at = order.indexOf(selected)
  if (at < 0) return way === 'next' ? 0 : claims.length - 1
  const places = new Map(order.map((id, place) => [id, place]))
  const place = (id: ClaimId): number => places.get(id) ?? 0
  const next =
    way === 'next' ? claims.findIndex((id) => place(id) >= at) : claims.findLastIndex((id) => place(id) <= at)
  return next < 0 ? (way === 'next' ? 0 : claims.length - 1) : next
}

/** Which of all matches the person has come to, from 1; null before the first step. */
export function placeOfSpot(counts: ReadonlyMap<ClaimId, number>, spot: Spot | null): number | null {
  if (spot === null) return null
  let before = 0
  for (const [claim, count] of counts) {
    if (claim === spot.claim) return before + spot.nth + 1
    before += count
  }
  return null
}
