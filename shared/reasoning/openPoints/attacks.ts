import type { ArgumentMap, Claim, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsFrom } from '../../document/queries/lookup.ts'
import { memoised } from '../../document/queries/memoised.ts'
import { lastPlaceOf, type Side, sideOf } from './sides.ts'

/** One rebuttal in which a claim is a premise. */
export interface Attack {
  readonly rebuttal: Relation
  /** Whom it hits: the rebutted claim, or a premise of the undercut step. */
  readonly victim: Claim
}

/** What a claim attacks, parted by whose it is. */
export interface Attacks {
  readonly others: readonly Attack[]
  readonly own: readonly Attack[]
}

const ownersOfSteps = memoised<Map<RelationId, readonly Claim[]>>(() => new Map())

/**
 * Who is hit by an attack on a claim or step: the claim, or the step's premises, one for each side, the side that
 * speaks last first, so that the first of another side than the attacker's tells whether any such side has spoken since.
 */
function ownersOf(map: ArgumentMap, target: ClaimId | RelationId): readonly Claim[] {
  const claim = claimsById(map).get(target)
  if (claim !== undefined) return [claim]
  const known = ownersOfSteps(map).get(target)
  if (known !== undefined) return known
  const bySide = new Map<Side, Claim>()
  for (const id of relationsById(map).get(target)?.from ?? []) {
    const premise = claimsById(map).get(id)
    if (premise !== undefined && !bySide.has(sideOf(premise))) bySide.set(sideOf(premise), premise)
  }
  const owners = [...bySide.values()].sort((a, b) => lastPlaceOf(map, b) - lastPlaceOf(map, a))
  ownersOfSteps(map).set(target, owners)
  return owners
}

/** What a claim attacks. An attack on a step that several sides share is one on the others. */
export function attacksOf(map: ArgumentMap, claim: Claim): Attacks {
  const others: Attack[] = []
  const own: Attack[] = []
  for (const rebuttal of relationsFrom(map, claim.id)) {
    if (rebuttal.kind !== 'rebut') continue
    const owners = ownersOf(map, rebuttal.to)
    const other = owners.find((owner) => sideOf(owner) !== sideOf(claim))
    const victim = other ?? owners[0]
    if (victim !== undefined) (other === undefined ? own : others).push({ rebuttal, victim })
  }
  return { others, own }
}
