import type { ArgumentMap, ClaimId, Group, GroupId, Relation, RelationId } from '../../document/argumentMap.ts'
import { endOf, relationsTo } from '../../document/queries/lookup.ts'

/** A claim, or a group that is laid out like one large card, under a name that no claim can have. */
type ItemId = string

export const itemOf = (group: GroupId): ItemId => `group ${group}`

/** What lies in one group, or in none: maps in which each group within is one claim. */
export interface Nest {
  readonly group: Group | null
  readonly map: ArgumentMap
}

/** How far in a claim or group lies. */
interface Spot {
  readonly item: ItemId
  /** The group in which it lies. */
  readonly outer: Spot | null
  readonly depth: number
}

/**
 * The map's visible claims, group by group. A relation between claims in different groups is lifted to the groups
 * that hold them, there where both lie in one.
 *
 * @param groups outer ones first.
 */
export function nestsOf(map: ArgumentMap, groups: readonly Group[], isShown: (claim: ClaimId) => boolean): Nest[] {
  const spots = spotsOf(map, groups, isShown)
  const relations = liftedRelations(map, spots)
  const claims = claimsIn(map, groups, spots)
  return [null, ...groups].map((group) => {
    const inside = group === null ? '' : itemOf(group.id)
    return {
      group,
      map: { ...map, claims: claims.get(inside) ?? [], relations: relations.get(inside) ?? [], groups: [] },
    }
  })
}

type Spots = ReadonlyMap<ItemId, Spot>

function spotsOf(map: ArgumentMap, groups: readonly Group[], isShown: (claim: ClaimId) => boolean): Spots {
  const spots = new Map<ItemId, Spot>()
  const put = (item: ItemId, outer: Spot | null) => {
    const spot = { item, outer, depth: outer === null ? 0 : outer.depth + 1 }
    spots.set(item, spot)
    return spot
  }
  for (const { id, parent, claims } of groups) {
    const spot = put(itemOf(id), parent === undefined ? null : (spots.get(itemOf(parent)) ?? null))
    for (const claim of claims) if (isShown(claim)) put(claim, spot)
  }
  for (const { id } of map.claims) if (isShown(id) && !spots.has(id)) put(id, null)
  return spots
}

/** The claims of each group, by its item ('' for those in none), in the map's order; a group stands where its first does. */
function claimsIn(map: ArgumentMap, groups: readonly Group[], spots: Spots) {
  const claims = new Map<ItemId, ArgumentMap['claims'][number][]>([['', []]])
  for (const { id } of groups) claims.set(itemOf(id), [])
  const contentions = new Set<ItemId>()
  for (const { id, contention } of map.claims) {
    if (!contention) continue
    for (let spot = spots.get(id); spot !== undefined; spot = spot.outer ?? undefined) contentions.add(spot.item)
  }
  const put = new Set<ItemId>()
  for (const claim of map.claims) {
    let spot: Spot | null = spots.get(claim.id) ?? null
    for (; spot !== null && !put.has(spot.item); spot = spot.outer) {
      put.add(spot.item)
      const item = { ...claim, id: spot.item, contention: contentions.has(spot.item), folded: false }
      claims.get(spot.outer?.item ?? '')?.push(item)
    }
  }
  return claims
}

/** The relations of each group between what lies in it. */
function liftedRelations(map: ArgumentMap, spots: Spots): ReadonlyMap<ItemId, readonly Relation[]> {
  const lifted = new Map<ItemId, Relation[]>()
  const levels = new Map<RelationId, Set<ItemId>>()
  const lift = (relation: Relation, end: Spot, step: RelationId | null) => {
    const premises = new Map<ItemId, Set<ItemId>>()
    const targets = new Map<ItemId, ItemId>()
    for (const claim of relation.from) {
      const met = spots.has(claim) ? meeting(spots.get(claim) ?? end, end) : null
      if (met === null) continue
      premises.set(met.level, (premises.get(met.level) ?? new Set()).add(met.premise))
      targets.set(met.level, met.target)
    }
    levels.set(relation.id, new Set(premises.keys()))
    for (const [level, from] of premises) {
      const onStep = step !== null && levels.get(step)?.has(level)
      const item = { ...relation, from: [...from], to: onStep ? step : (targets.get(level) ?? '') }
      const known = lifted.get(level)
      if (known === undefined) lifted.set(level, [item])
      else known.push(item)
    }
  }
  const open = map.relations.flatMap((relation) => (spots.has(relation.to) ? [{ relation, step: '' }] : []))
  // An array gives what is added to it while it is walked.
  for (const { relation, step } of open) {
    const end = spots.get(endOf(map, relation))
    if (end === undefined) continue
    lift(relation, end, step === '' ? null : step)
    open.push(...relationsTo(map, relation.id).map((other) => ({ relation: other, step: relation.id })))
  }
  return lifted
}

/** Where two meet: the group that holds both, and what holds each in it; null where they are the same. */
function meeting(premise: Spot, target: Spot): { level: ItemId; premise: ItemId; target: ItemId } | null {
  let [a, b] = [premise, target]
  while (a.depth > b.depth && a.outer !== null) a = a.outer
  while (b.depth > a.depth && b.outer !== null) b = b.outer
  while (a.outer !== b.outer && a.outer !== null && b.outer !== null) [a, b] = [a.outer, b.outer]
  return a === b ? null : { level: a.outer?.item ?? '', premise: a.item, target: b.item }
}
