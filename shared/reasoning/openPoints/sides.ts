import type { ArgumentMap, Claim, ClaimId, PartyId } from '../../document/argumentMap.ts'
import { memoised } from '../../document/queries/memoised.ts'

/** A party, or a claim without one, which is a party of its own. No id holds a colon. */
export type Side = PartyId | `claim:${ClaimId}`

export const sideOf = ({ id, party }: Claim): Side => party ?? `claim:${id}`

const partyNames = memoised(
  ({ parties }) => new Map(parties.map(({ id, name, short }) => [id, name.trim() || short.trim() || id])),
)

/** What a sentence calls the claim's party; undefined for a claim without one. */
export const partyName = (map: ArgumentMap, { party }: Claim): string | undefined =>
  party === undefined ? undefined : partyNames(map).get(party)

const turnPlaces = memoised(({ turns }) => new Map(turns.map(({ id }, place) => [id, place])))

/** The place of the claim's turn in the order of speaking, from 0; -1 for a claim in no turn. */
export const placeOf = (map: ArgumentMap, { turn }: Claim): number =>
  turn === undefined ? -1 : (turnPlaces(map).get(turn) ?? -1)

const lastPlaces = memoised<ReadonlyMap<Side, number>>((map) => {
  const last = new Map<Side, number>()
  for (const claim of map.claims) {
    const side = sideOf(claim)
    last.set(side, Math.max(placeOf(map, claim), last.get(side) ?? -1))
  }
  return last
})

/** The place of the last turn in which the claim's side speaks; -1 if it speaks in none. */
export const lastPlaceOf = (map: ArgumentMap, claim: Claim): number => lastPlaces(map).get(sideOf(claim)) ?? -1
