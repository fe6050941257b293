import type { ArgumentMap, ClaimId, Relation } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsFrom, relationsTo } from '../../document/queries/lookup.ts'
import { hiddenClaims, outlineOf } from '../../document/queries/outline.ts'

/** A visible claim's place in the forest that is laid out. */
export interface Sprout {
  readonly claim: ClaimId
  readonly parent: Sprout | null
  /** The relation by which it hangs on its parent. */
  readonly relation: Relation | null
  children: Sprout[]
  /** Steps from the root's column; mostly one more than the parent's. */
  column: number
}

export interface Forest {
  readonly roots: readonly Sprout[]
  /** A parent before its children. */
  readonly sprouts: ReadonlyMap<ClaimId, Sprout>
}

/**
 * The outline without what is folded away, each claim in its column.
 *
 * @param relieve moves claims of one tree out of crowded columns.
 */
export function forestOf(
  map: ArgumentMap,
  relieve: (map: ArgumentMap, order: readonly Sprout[]) => void = relieveColumns,
): Forest {
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
  for (const root of roots) relieve(map, preorder(root))
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

/** How many more cards than the next a column holds before some move on, and how many before they open a new one. */
const CROWDED = 3
const TALL = 12

/**
 * Moves leaves out of a crowded column into the next: in families with more than two that bear on nothing else, the
 * third, the fifth and so on, each before its elder, so that its line passes between two of those that stay. One
 * claim more moves one leaf on at most.
 */
function relieveColumns(map: ArgumentMap, order: readonly Sprout[]): void {
  const counts: number[] = []
  for (const { column } of order) counts[column] = (counts[column] ?? 0) + 1
  const parents = order.filter(({ children }) => children.length > 2)
  for (const parent of parents.toSorted((a, b) => a.column - b.column)) {
    const column = parent.column + 1
    for (const kind of ['support', 'rebut']) {
      const leaves = parent.children.filter(
        (sprout) => sprout.column === column && sprout.relation?.kind === kind && bearsOnThisAlone(map, sprout),
      )
      for (let index = 2; index < leaves.length; index += 2) {
        const [here, beyond] = [counts[column] ?? 0, counts[column + 1] ?? 0]
        if (here <= beyond + CROWDED || (beyond === 0 && here <= TALL)) break
        const [leaf, elder] = [leaves[index], leaves[index - 1]]
        if (leaf === undefined || elder === undefined) break
        leaf.column += 1
        counts[column] = here - 1
        counts[column + 1] = beyond + 1
        parent.children.splice(parent.children.indexOf(leaf), 1)
        parent.children.splice(parent.children.indexOf(elder), 0, leaf)
      }
    }
  }
}

function bearsOnThisAlone(map: ArgumentMap, { claim, relation, children }: Sprout): boolean {
  if (relation === null || relation.from.length > 1 || children.length > 0) return false
  return (
    relationsFrom(map, claim).length === 1 &&
    relationsTo(map, claim).length + relationsTo(map, relation.id).length === 0
  )
}

/** A tree's claims, each before its children and all that hangs on one before the next. */
export function preorder(root: Sprout): Sprout[] {
  const order: Sprout[] = []
  const stack = [root]
  for (let sprout = stack.pop(); sprout !== undefined; sprout = stack.pop()) {
    order.push(sprout)
    for (const child of [...sprout.children].reverse()) stack.push(child)
  }
  return order
}

/** The root of the tree in which a claim hangs. */
export function rootOf(sprout: Sprout): Sprout {
  let root = sprout
  while (root.parent !== null) root = root.parent
  return root
}
