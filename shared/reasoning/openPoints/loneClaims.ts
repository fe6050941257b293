import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { relationsFrom, relationsTo } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint, OpenPointKind, Standings } from '../reading.ts'

/** The contentions that stand though they have supports and all of them are out. */
export const unsupportedContentions = (map: ArgumentMap, { unsupported }: Standings): readonly OpenPoint[] =>
  pointsOn(
    map.claims.filter(({ id, contention }) => contention && unsupported.has(id)),
    'unsupported',
    'stands, but all that supports it fails.',
  )

/**
 * The claims that rest on nothing: they cite no source, and no support bears on them. A map that lists no
 * source doesn't work with sources, and is spared.
 */
export function unsourced(map: ArgumentMap): readonly OpenPoint[] {
  if (map.sources.length === 0) return []
  const isSupported = ({ id }: Claim) => relationsTo(map, id).some(({ kind }) => kind === 'support')
  const bare = ({ sources, quotes }: Claim) => sources.length === 0 && quotes.length === 0
  return pointsOn(
    map.claims.filter((claim) => bare(claim) && !isSupported(claim)),
    'no-source',
    'cites no source, and nothing supports it.',
  )
}

/** The claims that are tied to nothing. A map of one claim has nothing to tie it to. */
export function loose(map: ArgumentMap): readonly OpenPoint[] {
  if (map.claims.length < 2) return []
  return pointsOn(
    map.claims.filter(({ id }) => relationsFrom(map, id).length === 0 && relationsTo(map, id).length === 0),
    'loose',
    'is tied to no other claim.',
  )
}

const pointsOn = (claims: readonly Claim[], kind: OpenPointKind, predicate: string): readonly OpenPoint[] =>
  claims.map((claim) => ({ kind, claims: [claim.id], text: `${quoted(claim)} ${predicate}` }))
