import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint } from '../reading.ts'
import { attacksOf } from './attacks.ts'
import { attackPhrase, claimsOfAttacks } from './attackText.ts'
import { partyName } from './sides.ts'

/** One point for a claim that rebuts a claim of its own party, or undercuts a step that is its party's alone. */
export function selfRebuttal(map: ArgumentMap, claim: Claim): readonly OpenPoint[] {
  const { own } = attacksOf(map, claim)
  if (own.length === 0) return []
  return [
    {
      kind: 'self-rebuttal',
      claims: claimsOfAttacks(map, claim, own),
      text: `${partyName(map, claim) ?? 'A claim'} against itself: ${quoted(claim)} ${attackPhrase(map, own)}.`,
    },
  ]
}
