import type { ArgumentMap, Claim, ClaimId, RelationId } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { OpenPoint } from '../reading.ts'
import { type Attack, attacksOf } from './attacks.ts'
import { attackPhrase, claimsOfAttacks } from './attackText.ts'
import { lastPlaceOf, partyName, placeOf, type Side, sideOf } from './sides.ts'

/**
 * One point for each claim that attacks another party and is not answered: no claim of another party rebuts it,
 * nor undercuts a relation by which it attacks. It is dropped when a party that it attacks has a claim in a
 * later turn than the attacker's, else unanswered.
 */
export function unansweredAttacks(map: ArgumentMap): readonly OpenPoint[] {
  const challengers = challengersOf(map)
  const isChallenged = (id: ClaimId | RelationId, attacker: Claim) => {
    const sides = challengers.get(id)
    return sides !== undefined && sides.size > (sides.has(sideOf(attacker)) ? 1 : 0)
  }
  const points: OpenPoint[] = []
  for (const attacker of map.claims) {
    const attacks = attacksOf(map, attacker).others
    if (attacks.length === 0 || isChallenged(attacker.id, attacker)) continue
    if (attacks.some(({ rebuttal }) => isChallenged(rebuttal.id, attacker))) continue
    points.push(openPoint(map, attacker, attacks))
  }
  return points
}

function openPoint(map: ArgumentMap, attacker: Claim, attacks: readonly Attack[]): OpenPoint {
  const place = placeOf(map, attacker)
  const silent = place < 0 ? [] : attacks.filter(({ victim }) => lastPlaceOf(map, victim) > place)
  const dropped = silent.length > 0
  const names = new Set((dropped ? silent : attacks).flatMap(({ victim }) => partyName(map, victim) ?? []))
  const parties = listed([...names])
  const what = `${quoted(attacker)}, which ${attackPhrase(map, attacks)}.`
  return {
    kind: dropped ? 'dropped' : 'unanswered',
    claims: claimsOfAttacks(map, attacker, attacks),
    text: dropped
      ? `Dropped${parties && ` by ${parties}`}: no later turn answers ${what}`
      : `No answer yet${parties && ` from ${parties}`} to ${what}`,
  }
}

/** Who rebuts each claim and undercuts each relation. */
function challengersOf(map: ArgumentMap): ReadonlyMap<ClaimId | RelationId, ReadonlySet<Side>> {
  const challengers = new Map<ClaimId | RelationId, Set<Side>>()
  for (const { kind, from, to } of map.relations) {
    if (kind !== 'rebut') continue
    const sides = challengers.get(to) ?? new Set()
    challengers.set(to, sides)
    for (const id of from) {
      const premise = claimsById(map).get(id)
      if (premise !== undefined) sides.add(sideOf(premise))
    }
  }
  return challengers
}
