import type { ArgumentMap, Claim, SourceId } from '../../document/argumentMap.ts'
import { memoised } from '../../document/queries/memoised.ts'

/** The sources that a claim cites, by itself or by its quotes. */
export const sourcesOf = (claim: Claim): ReadonlySet<SourceId> =>
  new Set([...claim.sources, ...claim.quotes.map((quote) => quote.source)])

/** The numbers by which a picture cites its sources: from 1, in list order, over those that any claim cites. */
export const sourceNumbers = memoised<ReadonlyMap<SourceId, number>>((map: ArgumentMap) => {
  const cited = new Set(map.claims.flatMap((claim) => [...sourcesOf(claim)]))
  const listed = map.sources.filter((source) => cited.has(source.id))
  return new Map(listed.map((source, index) => [source.id, index + 1]))
})

/** `[1, 3–5]`; empty where nothing is cited. */
export function citationMark(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const written = ranges.map(([from, to]) => {
    if (from === to) return `${from}`
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`
  })
  return written.length === 0 ? '' : `[${written.join(', ')}]`
}
