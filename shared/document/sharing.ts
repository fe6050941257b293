import type { ArgumentMap } from './argumentMap.ts'
import { holdsTheSame } from './holdsTheSame.ts'

/**
 * The same map, made of the claims and relations of an earlier one wherever they hold the same: whoever remembers those
 * by their objects need not look at them again.
 */
export const sharing = (before: ArgumentMap, map: ArgumentMap): ArgumentMap => ({
  ...map,
  claims: shared(before.claims, map.claims),
  relations: shared(before.relations, map.relations),
})

function shared<One extends { readonly id: string }>(before: readonly One[], list: readonly One[]): readonly One[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return list.map((one) => {
    const earlier = known.get(one.id)
    return earlier !== undefined && holdsTheSame(earlier, one) ? earlier : one
  })
}
