import type { ArgumentMap, Claim, ClaimId, PartyId } from '../../document/argumentMap.ts'
import { changedItems, changesBetween, isSameList } from '../../document/queries/difference.ts'
import { followed, memoised } from '../../document/queries/memoised.ts'

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

/** The last place of each side that speaks in any turn. */
export const lastPlaces = followed<ReadonlyMap<Side, number>>(
  (map) => {
    const last = new Map<Side, number>()
    for (const claim of map.claims) {
      const place = placeOf(map, claim)
      if (place > (last.get(sideOf(claim)) ?? -1)) last.set(sideOf(claim), place)
    }
    return last
  },
  (before, last, after) => {
    const { claims } = changesBetween(before, after)
    const speaks = ({ turn }: Claim) => turn !== undefined
    const isSpokenAlike = (was: Claim, is: Claim) => was.turn === is.turn && was.party === is.party
    const isSilent = isSameList(claims)
      ? changedItems(claims).every(([was, is]) => isSpokenAlike(was, is))
      : ![...claims.removed, ...claims.added].some(speaks)
    return isSilent && before.turns === after.turns ? last : undefined
  },
)

/** The place of the last turn in which the claim's side speaks; -1 if it speaks in none. */
export const lastPlaceOf = (map: ArgumentMap, claim: Claim): number => lastPlaces(map).get(sideOf(claim)) ?? -1
