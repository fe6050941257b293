import type { ArgumentMap } from '../../document/argumentMap.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint } from '../reading.ts'
import { attacksOf } from './attacks.ts'
import { attackPhrase, claimsOfAttacks } from './attackText.ts'
import { partyName } from './sides.ts'

/** One point for each claim that rebuts a claim of its own party, or undercuts a step that is its party's alone. */
export function selfRebuttals(map: ArgumentMap): readonly OpenPoint[] {
  const points: OpenPoint[] = []
  for (const claim of map.claims) {
    const { own } = attacksOf(map, claim)
    if (own.length === 0) continue
    points.push({
      kind: 'self-rebuttal',
      claims: claimsOfAttacks(map, claim, own),
      text: `${partyName(map, claim) ?? 'A claim'} against itself: ${quoted(claim)} ${attackPhrase(map, own)}.`,
    })
  }
  return points
}
