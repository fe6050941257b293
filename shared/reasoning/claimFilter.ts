import type { ArgumentMap, Claim, ClaimId } from '../document/argumentMap.ts'
import { grouped } from '../document/queries/grouped.ts'
import { memoised } from '../document/queries/memoised.ts'
import { type OpenPointKind, openPointKinds, type Standing } from './reading.ts'
import { readMap } from './readMap.ts'

/** What claims can be filtered by. */
export const facets = ['party', 'speaker', 'turn', 'tag', 'standing', 'point'] as const
export type Facet = (typeof facets)[number]

/** What was chosen of some facets: a claim must have one of the values of each. Without any facet nothing is filtered. */
export type ClaimFilter = ReadonlyMap<Facet, ReadonlySet<string>>

export const NO_FILTER: ClaimFilter = new Map()

/** One value that claims have, and how many have it. An empty value is that of claims without any. */
export interface FacetValue {
  readonly value: string
  readonly count: number
}

const standings: readonly Standing[] = ['stands', 'contested', 'defeated']

const kindsByClaim = memoised<ReadonlyMap<ClaimId, readonly OpenPointKind[]>>((map) => {
  const points = grouped(readMap(map).openPoints, ({ kind, claims }) => whoWaits(kind, claims))
  return new Map([...points].map(([claim, some]) => [claim, [...new Set(some.map(({ kind }) => kind))]]))
})

/** An attack waits for its answer at the attacker; what concerns several alike is the point of each. */
const whoWaits = (kind: OpenPointKind, claims: readonly ClaimId[]): readonly ClaimId[] =>
  kind === 'dropped' || kind === 'unanswered' ? claims.slice(0, 1) : claims

/** The values that a claim has of a facet. */
function valuesOf(map: ArgumentMap, claim: Claim, facet: Facet): readonly string[] {
  switch (facet) {
    case 'party':
      return [claim.party ?? '']
    case 'speaker':
      return [claim.speaker]
    case 'turn':
      return [claim.turn ?? '']
    case 'tag':
      return claim.tags
    case 'standing':
      return [readMap(map).standings.claims.get(claim.id) ?? '']
    case 'point':
      return kindsByClaim(map).get(claim.id) ?? []
  }
}

/** The claims that a filter lets through; null where it filters nothing. */
export function filteredClaims(map: ArgumentMap, filter: ClaimFilter): ReadonlySet<ClaimId> | null {
  const chosen = [...filter].filter(([, values]) => values.size > 0)
  if (chosen.length === 0) return null
  const passes = (claim: Claim) =>
    chosen.every(([facet, values]) => valuesOf(map, claim, facet).some((value) => values.has(value)))
  return new Set(map.claims.filter(passes).map(({ id }) => id))
}

/** What each facet can be filtered by in this map: parties, turns and kinds in their own order, the others as they come. */
export const facetValues = memoised<ReadonlyMap<Facet, readonly FacetValue[]>>((map) => {
  const inOrder: Readonly<Record<Facet, readonly string[]>> = {
    party: map.parties.map(({ id }) => id),
    speaker: [],
    turn: map.turns.map(({ id }) => id),
    tag: [],
    standing: standings,
    point: openPointKinds,
  }
  return new Map(
    facets.map((facet) => {
      const found = grouped(map.claims, (claim) => valuesOf(map, claim, facet))
      const order = [...new Set([...inOrder[facet], ...found.keys()])].filter((value) => found.has(value))
      // Those without any come last.
      const sorted = [...order.filter((value) => value !== ''), ...order.filter((value) => value === '')]
      return [facet, sorted.map((value) => ({ value, count: found.get(value)?.length ?? 0 }))]
    }),
  )
})
