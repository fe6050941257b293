import type { ArgumentMap, Claim } from '../argumentMap.ts'
import { type ClaimFields, makeClaim } from '../make.ts'
import { UnknownMentionError, WordlessClaimError } from './refusals.ts'

/**
 * A claim that may stand in this map.
 * @throws FieldError, WordlessClaimError, UnknownMentionError
 */
export function checkedClaim(map: ArgumentMap, fields: ClaimFields): Claim {
  const claim = makeClaim(fields)
  if (claim.title === '' && claim.text === '') throw new WordlessClaimError()
  const { party, turn, sources, quotes } = claim
  refuseUnknown('party', map.parties, party)
  refuseUnknown('turn', map.turns, turn)
  for (const source of [...sources, ...quotes.map((quote) => quote.source)])
    refuseUnknown('source', map.sources, source)
  return claim
}

/** @throws UnknownMentionError where an id is given that isn't in the list */
export function refuseUnknown(
  kind: 'party' | 'turn' | 'source',
  list: readonly { readonly id: string }[],
  id: string | undefined,
): void {
  if (id !== undefined && !list.some((item) => item.id === id)) throw new UnknownMentionError(kind, id)
}
