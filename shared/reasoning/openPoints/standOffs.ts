import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import type { OpenPoint, Standings } from '../reading.ts'
import { placeOf } from './sides.ts'

/**
 * One point for each two claims that rebut each other and are both contested. The one of the later turn (else
 * of the later place in the list) has the last word, and so waits for an answer: it comes first.
 */
export function standOffs(map: ArgumentMap, { claims }: Standings): readonly OpenPoint[] {
  const rebutted = contestedTargets(map, claims)
  const passed = new Set<Claim>()
  const hasLastWord = (claim: Claim, other: Claim) => {
    const turns = placeOf(map, claim) - placeOf(map, other)
    return turns > 0 || (turns === 0 && passed.has(other))
  }
  const points: OpenPoint[] = []
  for (const claim of map.claims) {
    for (const other of rebutted.get(claim) ?? []) {
      if (!hasLastWord(claim, other) || !rebutted.get(other)?.has(claim)) continue
      points.push({
        kind: 'stand-off',
        claims: [claim.id, other.id],
        text: `${quoted(claim)} and ${quoted(other)} rebut each other, and nothing decides between them.`,
      })
    }
    passed.add(claim)
  }
  return points
}

/** The contested claims that each contested claim rebuts. */
function contestedTargets(map: ArgumentMap, standing: Standings['claims']): ReadonlyMap<Claim, ReadonlySet<Claim>> {
  const contested = (id: string) => (standing.get(id) === 'contested' ? claimsById(map).get(id) : undefined)
  const rebutted = new Map<Claim, Set<Claim>>()
  for (const { kind, from, to } of map.relations) {
    const target = kind === 'rebut' ? contested(to) : undefined
    if (target === undefined) continue
    for (const premise of from) {
      const attacker = contested(premise)
      if (attacker === undefined) continue
      const targets = rebutted.get(attacker) ?? new Set()
      rebutted.set(attacker, targets.add(target))
    }
  }
  return rebutted
}
