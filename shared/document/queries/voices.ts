import type { ArgumentMap, ClaimId, PartyId } from '../argumentMap.ts'
import { grouped } from './grouped.ts'
import { memoised } from './memoised.ts'

/** A name that claims bear, and which. */
export interface Named {
  readonly name: string
  readonly claims: readonly ClaimId[]
}

export interface Speaker extends Named {
  /** Of the first claim that is theirs; undefined where that has none. */
  readonly party: PartyId | undefined
  /** Of all their claims. */
  readonly parties: ReadonlySet<PartyId | undefined>
}

/** All who speak, in the order in which they first do. */
export const speakersOf = memoised<readonly Speaker[]>((map) => {
  const bySpeaker = grouped(map.claims, ({ speaker }) => (speaker === '' ? [] : [speaker]))
  return [...bySpeaker].map(([name, claims]) => ({
    name,
    claims: claims.map(({ id }) => id),
    party: claims[0]?.party,
    parties: new Set(claims.map((claim) => claim.party)),
  }))
})

/** All tags, in the order in which they first come. */
export const tagsOf = memoised<readonly Named[]>((map) =>
  [...grouped(map.claims, ({ tags }) => new Set(tags))].map(([name, claims]) => ({
    name,
    claims: claims.map(({ id }) => id),
  })),
)

/** The claims of each party. */
const claimsByParty = memoised((map) => grouped(map.claims, ({ party }) => (party === undefined ? [] : [party])))
/** The claims of each turn. */
const claimsByTurn = memoised((map) => grouped(map.claims, ({ turn }) => (turn === undefined ? [] : [turn])))

export const claimsOfParty = (map: ArgumentMap, party: PartyId): readonly ClaimId[] =>
  (claimsByParty(map).get(party) ?? []).map(({ id }) => id)
export const claimsOfTurn = (map: ArgumentMap, turn: string): readonly ClaimId[] =>
  (claimsByTurn(map).get(turn) ?? []).map(({ id }) => id)
