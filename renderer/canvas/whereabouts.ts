import type { ArgumentMap, ClaimId, Relation } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsFrom, relationsTo } from '../../shared/document/queries/lookup.ts'
import { quoted } from '../../shared/reasoning/claimName.ts'
import { counted } from '../../shared/reasoning/counted.ts'

/** In words, for a person who doesn't see it: what bears on a claim, what it bears on, and which of how many it is. */
export function whereabouts(map: ArgumentMap, claim: ClaimId): string {
  const replies = relationsTo(map, claim)
  const ofKind = (kind: Relation['kind'], one: string) => {
    const { length } = replies.filter((reply) => reply.kind === kind)
    return length === 0 ? [] : [counted(length, one)]
  }
  const bearing = [...ofKind('support', 'support'), ...ofKind('rebut', 'rebuttal')]
  const place = map.claims.findIndex(({ id }) => id === claim)
  return [
    bearing.length === 0 ? 'No replies' : bearing.join(', '),
    ...relationsFrom(map, claim).map((relation) => bearsOn(map, relation)),
    ...(place < 0 ? [] : [`Claim ${place + 1} of ${map.claims.length}`]),
  ].join('. ')
}

function bearsOn(map: ArgumentMap, { kind, to }: Relation): string {
  const target = claimsById(map).get(to)
  if (target === undefined) return kind === 'rebut' ? 'Undercuts a step' : 'Supports a step'
  return `${kind === 'rebut' ? 'Rebuts' : 'Supports'} ${quoted(target)}`
}
