import type { Claim, SourceId } from '../argumentMap.ts'
import { changedItems, changesBetween, isSameList } from './difference.ts'
import { followed } from './memoised.ts'

/** The sources that a claim cites, by itself or by its quotes. */
export const sourcesOf = (claim: Claim): ReadonlySet<SourceId> =>
  new Set([...claim.sources, ...claim.quotes.map((quote) => quote.source)])

/** The numbers by which a map's pictures cite its sources: from 1, in list order, over those that any claim cites. */
export const sourceNumbers = followed<ReadonlyMap<SourceId, number>>(
  (map) => {
    const cited = new Set<SourceId>()
    for (const { sources, quotes } of map.claims) {
      for (const source of sources) cited.add(source)
      for (const { source } of quotes) cited.add(source)
    }
    const listed = map.sources.filter((source) => cited.has(source.id))
    return new Map(listed.map((source, index) => [source.id, index + 1]))
  },
  (before, numbers, after) => {
    const { claims } = changesBetween(before, after)
    const citesAlike = (a: Claim, b: Claim) => [...sourcesOf(a)].join(' ') === [...sourcesOf(b)].join(' ')
    const isAlike = isSameList(claims) && changedItems(claims).every(([was, is]) => citesAlike(was, is))
    return isAlike && before.sources === after.sources ? numbers : undefined
  },
)
