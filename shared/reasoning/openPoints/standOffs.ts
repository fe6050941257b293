import type { ArgumentMap, Claim, ClaimId } from '../../document/argumentMap.ts'
import { changesBetween, isSameList } from '../../document/queries/difference.ts'
import { claimsById, relationsFrom, relationsTo } from '../../document/queries/lookup.ts'
import { followed } from '../../document/queries/memoised.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint, Standings } from '../reading.ts'
import { placeOf } from './sides.ts'

/**
 * One point for each claim that this one and it rebut each other, and both are contested. The one of the later turn
 * (else of the later place in the list) has the last word, and so waits for an answer: the points are its.
 */
export function standOffs(map: ArgumentMap, claim: Claim, { claims }: Standings): readonly OpenPoint[] {
  if (claims.get(claim.id) !== 'contested') return []
  const others = new Set<Claim>()
  for (const { kind, to } of relationsFrom(map, claim.id)) {
    const other = kind === 'rebut' && claims.get(to) === 'contested' ? claimsById(map).get(to) : undefined
    if (other !== undefined && rebuts(map, other, claim) && hasLastWord(map, claim, other)) others.add(other)
  }
  return [...others].map((other) => ({
    kind: 'stand-off',
    claims: [claim.id, other.id],
    text: `${quoted(claim)} and ${quoted(other)} rebut each other, and nothing decides between them.`,
  }))
}

const rebuts = (map: ArgumentMap, claim: Claim, other: Claim): boolean =>
  relationsTo(map, other.id).some(({ kind, from }) => kind === 'rebut' && from.includes(claim.id))

function hasLastWord(map: ArgumentMap, claim: Claim, other: Claim): boolean {
  const turns = placeOf(map, claim) - placeOf(map, other)
  return turns > 0 || (turns === 0 && placeInList(map, claim) > placeInList(map, other))
}

const placesInList = followed<ReadonlyMap<ClaimId, number>>(
  ({ claims }) => new Map(claims.map(({ id }, place) => [id, place])),
  (before, places, after) => (isSameList(changesBetween(before, after).claims) ? places : undefined),
)

const placeInList = (map: ArgumentMap, { id }: Claim): number => placesInList(map).get(id) ?? -1
