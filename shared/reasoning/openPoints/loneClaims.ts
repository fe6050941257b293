import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { relationsFrom, relationsTo } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint, OpenPointKind, Standings } from '../reading.ts'

/** A contention that stands though it has supports and all of them are out. */
export const unsupportedContention = (claim: Claim, { unsupported }: Standings): readonly OpenPoint[] =>
  claim.contention && unsupported.has(claim.id)
    ? pointOn(claim, 'unsupported', 'stands, but all that supports it fails.')
    : []

/**
 * A claim that rests on nothing: it cites no source, and no support bears on it. A map that lists no source doesn't
 * work with sources, and is spared.
 */
export function unsourced(map: ArgumentMap, claim: Claim): readonly OpenPoint[] {
  const rests = claim.sources.length > 0 || claim.quotes.length > 0
  if (map.sources.length === 0 || rests || relationsTo(map, claim.id).some(({ kind }) => kind === 'support')) return []
  return pointOn(claim, 'no-source', 'cites no source, and nothing supports it.')
}

/** A claim that is tied to nothing. A map of one claim has nothing to tie it to. */
export function loose(map: ArgumentMap, claim: Claim): readonly OpenPoint[] {
  const isTied = relationsFrom(map, claim.id).length > 0 || relationsTo(map, claim.id).length > 0
  return map.claims.length < 2 || isTied ? [] : pointOn(claim, 'loose', 'is tied to no other claim.')
}

const pointOn = (claim: Claim, kind: OpenPointKind, predicate: string): readonly OpenPoint[] => [
  { kind, claims: [claim.id], text: `${quoted(claim)} ${predicate}` },
]
