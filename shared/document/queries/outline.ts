import type { ArgumentMap, ClaimId, Relation } from '../argumentMap.ts'
import { changedItems, changesBetween, isSameList } from './difference.ts'
import { grouped } from './grouped.ts'
import { claimsById, endOf, relationsFrom } from './lookup.ts'
import { followed } from './memoised.ts'
import { patched } from './patchedMap.ts'

export interface OutlineEntry {
  readonly claim: ClaimId
  readonly parent: ClaimId | null
  /** The relation by which it hangs on its parent. */
  readonly relation: Relation | null
  readonly children: readonly ClaimId[]
  /** 0 for a root. */
  readonly depth: number
}

export interface Outline {
  readonly roots: readonly ClaimId[]
  /** Every claim, in the order in which the breadth-first walk meets it. */
  readonly entries: ReadonlyMap<ClaimId, OutlineEntry>
}

/**
 * The breadth-first tree over the relations. Its roots are the contentions, then the claims that bear on
 * nothing, then, where a cycle has kept claims out, the first of what is left; a relation counts at the
 * claim in which its target ends; among equals list order decides.
 */
export const outlineOf = followed<Outline>(plantedOutline, (before, outline, after) => {
  const { claims, relations } = changesBetween(before, after)
  if (!isSameList(claims) || !isSameList(relations)) return undefined
  const hangs = (a: Relation, b: Relation) => a.to === b.to && a.from.join(' ') === b.from.join(' ')
  if (!changedItems(claims).every(([was, is]) => was.contention === is.contention)) return undefined
  if (!changedItems(relations).every(([was, is]) => hangs(was, is))) return undefined
  const entries = changedItems(relations).flatMap(([was, is]) =>
    is.from.flatMap((id): [ClaimId, OutlineEntry][] => {
      const entry = outline.entries.get(id)
      return entry?.relation === was ? [[id, { ...entry, relation: is }]] : []
    }),
  )
  return entries.length === 0 ? outline : { ...outline, entries: patched(outline.entries, entries) }
})

function plantedOutline(map: ArgumentMap): Outline {
  const bearingOn = grouped(map.relations, (relation) => [endOf(map, relation)])
  const entries = new Map<ClaimId, OutlineEntry & { readonly children: ClaimId[] }>()
  const roots: ClaimId[] = []
  const plant = (claims: readonly ClaimId[]) => {
    const queue: ClaimId[] = []
    for (const claim of claims) {
      if (entries.has(claim)) continue
      roots.push(claim)
      entries.set(claim, { claim, parent: null, relation: null, children: [], depth: 0 })
      queue.push(claim)
    }
    for (const parent of queue) {
      const above = entries.get(parent)
      if (above === undefined) continue
      for (const relation of bearingOn.get(parent) ?? []) {
        for (const claim of relation.from) {
          if (entries.has(claim)) continue
          entries.set(claim, { claim, parent, relation, children: [], depth: above.depth + 1 })
          above.children.push(claim)
          queue.push(claim)
        }
      }
    }
  }
  const contentions = map.claims.filter((claim) => claim.contention)
  const loose = map.claims.filter((claim) => relationsFrom(map, claim.id).length === 0)
  plant([...contentions, ...loose].map((claim) => claim.id))
  for (const claim of map.claims) if (!entries.has(claim.id)) plant([claim.id])
  return { roots, entries }
}

/** The claim and all that hangs below it in the outline, itself first. */
export function branchOf(map: ArgumentMap, id: ClaimId): readonly ClaimId[] {
  const { entries } = outlineOf(map)
  const branch = [id]
  for (const claim of branch) for (const child of entries.get(claim)?.children ?? []) branch.push(child)
  return branch
}

/** The claims that stand under a folded one, each with the topmost folded claim that hides it. */
export const hiddenClaims = followed<ReadonlyMap<ClaimId, ClaimId>>(foldedAway, (before, hidden, after) => {
  const { claims } = changesBetween(before, after)
  const foldsAlike = isSameList(claims) && changedItems(claims).every(([was, is]) => was.folded === is.folded)
  return foldsAlike && outlineOf(before) === outlineOf(after) ? hidden : undefined
})

const NONE: ReadonlyMap<ClaimId, ClaimId> = new Map()

function foldedAway(map: ArgumentMap): ReadonlyMap<ClaimId, ClaimId> {
  if (!map.claims.some(({ folded }) => folded)) return NONE
  const hidden = new Map<ClaimId, ClaimId>()
  // The walk meets a parent before its children.
  for (const { claim, parent } of outlineOf(map).entries.values()) {
    if (parent === null) continue
    const by = hidden.get(parent) ?? (claimsById(map).get(parent)?.folded ? parent : undefined)
    if (by !== undefined) hidden.set(claim, by)
  }
  return hidden
}
