import type { Claim, SourceId } from '../argumentMap.ts'
import { memoised } from './memoised.ts'

/** The sources that a claim cites, by itself or by its quotes. */
export const sourcesOf = (claim: Claim): ReadonlySet<SourceId> =>
  new Set([...claim.sources, ...claim.quotes.map((quote) => quote.source)])

/** The numbers by which a map's pictures cite its sources: from 1, in list order, over those that any claim cites. */
export const sourceNumbers = memoised<ReadonlyMap<SourceId, number>>((map) => {
  const cited = new Set(map.claims.flatMap((claim) => [...sourcesOf(claim)]))
  const listed = map.sources.filter((source) => cited.has(source.id))
  return new Map(listed.map((source, index) => [source.id, index + 1]))
})
