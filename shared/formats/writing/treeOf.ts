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

/** How many claims stand under each other; what goes on deeper stands as a tree of its own. */
const DEEPEST = 40

/**
 * A map as a forest for formats that know no other shape, breadth first. Each relation stands in it once, under what it
 * bears on; what bears on a step stands under the step's first premise, which is what it makes weaker or stronger. No
 * tree is too deep for those who walk through it: what lies deeper is named there, and set out by itself.
 */
export function treeOf(map: ArgumentMap): readonly TreeNode[] {
  const claims = claimsById(map)
  const onSteps = stepsByPremise(map)
  const placed = new Set<ClaimId>()
  const roots: Growing[] = []
  let deeper: ClaimId[] = []
  const grow = (root: Growing) => {
    const queue = [{ node: root, depth: 1 }]
    for (const { node, depth } of queue) {
      const { id } = node.claim
      for (const relation of [...relationsTo(map, id), ...(onSteps.get(id) ?? [])])
        for (const premise of relation.from) {
          const claim = claims.get(premise)
          if (claim === undefined) continue
          const isNew = !placed.has(premise)
          placed.add(premise)
          const child: Growing = { claim, relation, isAgain: !isNew || depth === DEEPEST, children: [] }
          node.children.push(child)
          if (!child.isAgain) queue.push({ node: child, depth: depth + 1 })
          else if (isNew) deeper.push(premise)
        }
    }
  }
  const plant = (ids: readonly ClaimId[]) => {
    const planted = ids.flatMap((id): Growing[] => {
      const claim = claims.get(id)
      return claim === undefined ? [] : [{ claim, relation: null, isAgain: false, children: [] }]
    })
    for (const { claim } of planted) placed.add(claim.id)
    roots.push(...planted)
    for (const root of planted) grow(root)
    while (deeper.length > 0) {
      const next = deeper
      deeper = []
      plant(next)
    }
  }
  plant(outlineOf(map).roots)
  // What a circle of steps has kept out.
  for (const { id } of map.claims) if (!placed.has(id)) plant([id])
  return roots
}

type Growing = TreeNode & { readonly children: TreeNode[] }

/** What bears on a step, by the step's first premise. */
function stepsByPremise(map: ArgumentMap): ReadonlyMap<ClaimId, readonly Relation[]> {
  const found = new Map<ClaimId, Relation[]>()
  for (const relation of map.relations) {
    const premise = relationsById(map).get(relation.to)?.from[0]
    const list = premise === undefined ? undefined : found.get(premise)
    if (list !== undefined) list.push(relation)
    else if (premise !== undefined) found.set(premise, [relation])
  }
  return found
}
