import type { ArgumentMap, Claim, Quote, SourceId } from '../../../shared/document/argumentMap.ts'
import { sourcesOf } from '../../../shared/document/queries/citedSources.ts'
import { grouped } from '../../../shared/document/queries/grouped.ts'
import { memoised } from '../../../shared/document/queries/memoised.ts'

/** What a source is used for. */
interface Citations {
  readonly claims: readonly Claim[]
  readonly quotes: readonly { readonly claim: Claim; readonly quote: Quote }[]
}

const NONE: Citations = { claims: [], quotes: [] }

const citationsBySource = memoised<ReadonlyMap<SourceId, Citations>>((map) => {
  const claims = grouped(map.claims, sourcesOf)
  const quotes = grouped(
    map.claims.flatMap((claim) => claim.quotes.map((quote) => ({ claim, quote }))),
    ({ quote }) => [quote.source],
  )
  return new Map([...claims].map(([source, citing]) => [source, { claims: citing, quotes: quotes.get(source) ?? [] }]))
})

export const citationsOf = (map: ArgumentMap, source: SourceId): Citations => citationsBySource(map).get(source) ?? NONE

/** The paragraph of a source's text in which a quote starts, from 1; null where the quote is not placed in it. */
export function paragraphOf(text: string, start: number | undefined): number | null {
  if (start === undefined || start > text.length) return null
  return text.slice(0, start).split(/\n+/).length
}
