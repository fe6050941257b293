import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationsById, relationsTo } from '../document/queries/lookup.ts'
import { readingSupposing, type Suppositions } from './suppose.ts'

/**
 * The claims and relations that a standing hangs on, near and far, itself included: of what stands, whatever fells its
 * rebuttals; of what is defeated, the rebuttals that hold; of what is contested, what is so too. A chain that decides
 * already keeps others out.
 */
export function decidersOf(
  map: ArgumentMap,
  id: ClaimId | RelationId,
  supposed: Suppositions,
): ReadonlySet<ClaimId | RelationId> {
  const { claims, relations } = readingSupposing(map, supposed).standings
  const labelOf = (node: string) => relations.get(node) ?? LABELS[claims.get(node) ?? 'contested']
  const found = new Set([id])
  // A set gives what is added to it while it is walked.
  for (const node of found) {
    if (supposed.has(node)) continue
    const label = labelOf(node)
    const premises = relationsById(map).get(node)?.from ?? []
    const rebuttals = relationsTo(map, node).flatMap(({ kind, id: rebuttal }) => (kind === 'rebut' ? [rebuttal] : []))
    const [felledBy, held] = [
      [...premises.filter((each) => labelOf(each) === 'out'), ...rebuttals.filter((each) => labelOf(each) === 'in')],
      [...premises, ...rebuttals],
    ]
    if (label === 'out') for (const each of felledBy.slice(0, 1)) found.add(each)
    else if (label === 'in') for (const each of held) found.add(each)
    else for (const each of held.filter((one) => labelOf(one) === 'undecided')) found.add(each)
  }
  return claimsById(map).has(id) || relationsById(map).has(id) ? found : new Set()
}

const LABELS = { stands: 'in', defeated: 'out', contested: 'undecided' } as const
