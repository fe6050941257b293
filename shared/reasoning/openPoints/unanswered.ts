import type { ArgumentMap, Claim, ClaimId, RelationId } from '../../document/argumentMap.ts'
import { claimsById, relationsTo } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { OpenPoint } from '../reading.ts'
import { type Attack, attacksOf } from './attacks.ts'
import { attackPhrase, claimsOfAttacks } from './attackText.ts'
import { lastPlaceOf, partyName, placeOf, sideOf } from './sides.ts'

/**
 * One point for a claim that attacks another party and is not answered: no claim of another party rebuts it,
 * nor undercuts a relation by which it attacks. It is dropped when a party that it attacks has a claim in a
 * later turn than the attacker's, else unanswered.
 */
export function unansweredAttack(map: ArgumentMap, attacker: Claim): readonly OpenPoint[] {
  const attacks = attacksOf(map, attacker).others
  if (attacks.length === 0 || isChallenged(map, attacker.id, attacker)) return []
  if (attacks.some(({ rebuttal }) => isChallenged(map, rebuttal.id, attacker))) return []
  return [openPoint(map, attacker, attacks)]
}

/** Whether a claim of another side rebuts a claim or undercuts a step of this attacker's. */
const isChallenged = (map: ArgumentMap, id: ClaimId | RelationId, attacker: Claim): boolean =>
  relationsTo(map, id).some(
    ({ kind, from }) =>
      kind === 'rebut' &&
      from.some((premise) => {
        const claim = claimsById(map).get(premise)
        return claim !== undefined && sideOf(claim) !== sideOf(attacker)
      }),
  )

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
