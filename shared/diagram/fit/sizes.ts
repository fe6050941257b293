import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import { measureCards } from '../measure/measureCards.ts'
import type { MeasuredCard } from '../measure/measuredCard.ts'
import type { Shaper } from '../shaper.ts'

/** A map whose cards are of one width, none of them pinned, and these cards. */
export interface Sized {
  readonly width: number
  readonly map: ArgumentMap
  readonly cards: ReadonlyMap<ClaimId, MeasuredCard>
}

/**
 * Measures a map's cards for a page, once for each width.
 *
 * @param narrow a claim whose card is always as narrow as that, px.
 */
export function sizesOf(
  map: ArgumentMap,
  reading: Reading,
  options: FurnitureOptions,
  narrow: { readonly claim: ClaimId; readonly width: number } | null,
  shaper: Shaper,
): (width: number) => Sized {
  const known = new Map<number, Sized>()
  const shown = { ...options, citations: 'sources', dense: true } as const
  return (width) => {
    const before = known.get(width)
    if (before !== undefined) return before
    const claims = map.claims.map(({ position: _, ...claim }) => ({
      ...claim,
      width: claim.id === narrow?.claim ? narrow.width : width,
    }))
    const resized = { ...map, claims }
    const sized = { width, map: resized, cards: measureCards(resized, reading, shown, shaper) }
    known.set(width, sized)
    return sized
  }
}
