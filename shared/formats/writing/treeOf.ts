import type { ArgumentMap, Claim, ClaimId, Relation } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsTo } from '../../document/queries/lookup.ts'
import { outlineOf } from '../../document/queries/outline.ts'

/** A claim where it stands in a tree. */
export interface TreeNode {
  readonly claim: Claim
  /** How it bears on what it stands under; null for a root. Linked premises stand side by side with the same one. */
  readonly relation: Relation | null
  /** Whether the claim stands elsewhere, with all that is under it, and is only named here. */
  readonly isAgain: boolean
  readonly children: readonly TreeNode[]
}

/**
 * A map as a forest for formats that know no other shape, breadth first. Each relation stands in it once, under what it
 * bears on; what bears on a step stands under the step's first premise, which is what it makes weaker or stronger.
 */
export function treeOf(map: ArgumentMap): readonly TreeNode[] {
  const claims = claimsById(map)
  const placed = new Set<ClaimId>()
  const onSteps = new Map<ClaimId, Relation[]>()
  for (const relation of map.relations) {
    const [under = ''] = relationsById(map).get(relation.to)?.from ?? []
    if (under !== '') onSteps.set(under, [...(onSteps.get(under) ?? []), relation])
  }
  type Growing = TreeNode & { readonly children: TreeNode[] }
  const roots: Growing[] = []
  const grow = (queue: Growing[]) => {
    for (const node of queue) {
      const { id } = node.claim
      for (const relation of [...relationsTo(map, id), ...(onSteps.get(id) ?? [])])
        for (const premise of relation.from) {
          const claim = claims.get(premise)
          if (claim === undefined) continue
          const child: Growing = { claim, relation, isAgain: placed.has(premise), children: [] }
          node.children.push(child)
          if (child.isAgain) continue
          placed.add(premise)
          queue.push(child)
        }
    }
  }
  const plant = (ids: readonly ClaimId[]) => {
    const queue = ids.flatMap((id): Growing[] => {
      const claim = claims.get(id)
      return claim === undefined || placed.has(id) ? [] : [{ claim, relation: null, isAgain: false, children: [] }]
    })
    for (const { claim } of queue) placed.add(claim.id)
    roots.push(...queue)
    grow(queue)
  }
  plant(outlineOf(map).roots)
  // What a circle of steps has kept out.
  for (const { id } of map.claims) if (!placed.has(id)) plant([id])
  return roots
}
