import type { ArgumentMap, ClaimId, Relation } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsFrom } from '../../document/queries/lookup.ts'
import { hiddenClaims, outlineOf } from '../../document/queries/outline.ts'

/** A visible claim's place in the forest that is laid out. */
export interface Sprout {
  readonly claim: ClaimId
  readonly parent: Sprout | null
  /** The relation by which it hangs on its parent. */
  readonly relation: Relation | null
  children: Sprout[]
  /** Steps from the root's column; more than the parent's, and mostly one more. */
  column: number
}

export interface Forest {
  readonly roots: readonly Sprout[]
  /** A parent before its children. */
  readonly sprouts: ReadonlyMap<ClaimId, Sprout>
}

/** The outline without what is folded away, each claim in its column. */
export function forestOf(map: ArgumentMap): Forest {
  const hidden = hiddenClaims(map)
  const roots: Sprout[] = []
  const sprouts = new Map<ClaimId, Sprout>()
  for (const { claim, parent, relation } of outlineOf(map).entries.values()) {
    if (hidden.has(claim)) continue
    const above = parent === null ? null : (sprouts.get(parent) ?? null)
    const sprout: Sprout = {
      claim,
      parent: above,
      relation,
      children: [],
      column: above === null ? 0 : above.column + 1,
    }
    sprouts.set(claim, sprout)
    if (above === null) roots.push(sprout)
    else above.children.push(sprout)
  }
  const forest = { roots, sprouts }
  for (const sprout of sprouts.values()) if (standsFartherOut(map, forest, sprout)) sprout.column += 1
  return forest
}

/**
 * Whether a claim that nobody answers stands better one column out. So it does when it attacks a step, since
 * the step's premises stand in the column beside, and when as many of its targets stand there as in its parent's.
 */
function standsFartherOut(map: ArgumentMap, { sprouts }: Forest, sprout: Sprout): boolean {
  const { claim, parent, relation } = sprout
  if (parent === null || relation === null || sprout.children.length > 0) return false
  if (relation.from.length > 1) return false
  if (relationsById(map).has(relation.to)) return true
  let near = 0
  let far = 0
  for (const { to } of relationsFrom(map, claim)) {
    const target = claimsById(map).has(to) ? sprouts.get(to) : undefined
    // A leaf may itself move out, and then nothing is gained by following it.
    if (target === undefined) continue
    if (target.column <= parent.column) near += 1
    else if (target.column === sprout.column && target.children.length > 0) far += 1
    else if (target.column === sprout.column && target.parent !== parent) far += 1
  }
  return far > 0 && far >= near
}
