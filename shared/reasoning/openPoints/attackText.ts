import type { ArgumentMap, Claim, ClaimId } from '../../document/argumentMap.ts'
import { claimOf, claimsById, endOf } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { Attack } from './attacks.ts'

/** The attacker, then what it attacks: claims, and of a step the premise that is hit and the claim it bears on. */
export function claimsOfAttacks(map: ArgumentMap, attacker: Claim, attacks: readonly Attack[]): readonly ClaimId[] {
  const claims = new Set([attacker.id])
  for (const { rebuttal, victim } of attacks) claims.add(victim.id).add(endOf(map, rebuttal))
  return [...claims]
}

/** “rebuts …”, “undercuts the step from … to …”, or both. */
export function attackPhrase(map: ArgumentMap, attacks: readonly Attack[]): string {
  const claims: string[] = []
  const steps: string[] = []
  for (const { rebuttal, victim } of attacks) {
    if (claimsById(map).has(rebuttal.to)) claims.push(quoted(victim))
    else steps.push(`${quoted(victim)} to ${quoted(claimOf(map, endOf(map, rebuttal)))}`)
  }
  const phrases: string[] = []
  if (claims.length > 0) phrases.push(`rebuts ${listed(claims)}`)
  if (steps.length > 0) phrases.push(`undercuts the step from ${listed(steps)}`)
  return phrases.join(' and ')
}
