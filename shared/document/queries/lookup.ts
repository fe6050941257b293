import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, Claim, ClaimId, Relation, RelationId } from '../argumentMap.ts'
import { changesBetween, isLarge } from './difference.ts'
import { grouped } from './grouped.ts'
import { followed, memoised } from './memoised.ts'
import { patched } from './patchedMap.ts'

export class UnknownIdError extends RejoinderError {
  constructor(readonly id: string) {
    super(`There is no claim or relation “${id}” in this map.`)
  }
}

/** Finds items by id. It has no order. */
export type Lookup<Id, Item> = Pick<ReadonlyMap<Id, Item>, 'get' | 'has'>

export const claimsById: (map: ArgumentMap) => Lookup<ClaimId, Claim> = indexed('claims')
export const relationsById: (map: ArgumentMap) => Lookup<RelationId, Relation> = indexed('relations')

function indexed<List extends 'claims' | 'relations'>(list: List) {
  type Item = ArgumentMap[List][number]
  return followed<ReadonlyMap<string, Item>>(
    (map) => new Map(map[list].map((item): [string, Item] => [item.id, item])),
    (before, items, after) => {
      const changes = changesBetween(before, after)
      if (isLarge(changes[list], after[list])) return undefined
      const { removed, added } = changes[list]
      return patched<string, Item>(items, [
        ...removed.map(({ id }) => [id, undefined] as const),
        ...added.map((item) => [item.id, item] as const),
      ])
    },
  )
}

/** @throws UnknownIdError */
export function claimOf(map: ArgumentMap, id: ClaimId): Claim {
  const claim = claimsById(map).get(id)
  if (claim === undefined) throw new UnknownIdError(id)
  return claim
}

/** @throws UnknownIdError */
export function relationOf(map: ArgumentMap, id: RelationId): Relation {
  const relation = relationsById(map).get(id)
  if (relation === undefined) throw new UnknownIdError(id)
  return relation
}

type Bearings = ReadonlyMap<ClaimId | RelationId, readonly Relation[]>

const relationsByTarget = listed(({ to }) => [to])
const relationsByPremise = listed(({ from }) => from)

const places = memoised(
  ({ relations }) => new Map(relations.map((relation, place): [Relation, number] => [relation, place])),
)

const inOrder = (relations: readonly Relation[], map: ArgumentMap): readonly Relation[] =>
  relations.toSorted((a, b) => (places(map).get(a) ?? 0) - (places(map).get(b) ?? 0))

/** The relations by what they have to do with, in list order. */
function listed(keysOf: (relation: Relation) => readonly string[]) {
  return followed<Bearings>(
    ({ relations }) => grouped(relations, keysOf),
    (before, lists, after) => {
      const { relations } = changesBetween(before, after)
      const { removed, added, keepsOrder, growsAtEnd } = relations
      if (!keepsOrder || isLarge(relations, after.relations)) return undefined
      const successors = new Map(added.map((relation) => [relation.id, relation]))
      const gone = new Set(removed)
      const goneIds = new Set(removed.map(({ id }) => id))
      const come = grouped(added, keysOf)
      const keys = new Set([...removed.flatMap(keysOf), ...come.keys()])
      const listOf = (key: string): readonly Relation[] | undefined => {
        const stays = (lists.get(key) ?? []).flatMap((relation): Relation | readonly Relation[] => {
          if (!gone.has(relation)) return relation
          const successor = successors.get(relation.id)
          return successor !== undefined && keysOf(successor).includes(key) ? successor : []
        })
        const known = new Set(stays)
        const others = (come.get(key) ?? []).filter((relation) => !known.has(relation))
        if (stays.length + others.length === 0) return undefined
        // What is new stands at the end; what comes from another list, or comes back, may stand anywhere.
        const isAtEnd = growsAtEnd && others.every(({ id }) => !goneIds.has(id))
        return isAtEnd ? [...stays, ...others] : inOrder([...stays, ...others], after)
      }
      return patched(
        lists,
        [...keys].map((key) => [key, listOf(key)] as const),
      )
    },
  )
}

const NONE: readonly Relation[] = []

/** The relations that bear on this claim or relation, in list order. */
export const relationsTo = (map: ArgumentMap, id: ClaimId | RelationId): readonly Relation[] =>
  relationsByTarget(map).get(id) ?? NONE

/** The relations in which this claim is a premise, in list order. */
export const relationsFrom = (map: ArgumentMap, id: ClaimId): readonly Relation[] =>
  relationsByPremise(map).get(id) ?? NONE

/** Of the relations that bear on another, and so on, the claim in which it all ends. */
const ends = followed<Lookup<RelationId, ClaimId>>(
  (map) => {
    const found = new Map<RelationId, ClaimId>()
    for (const { id, to } of map.relations) if (!relationsById(map).has(to)) found.set(id, to)
    // A map gives what is added to it while it is walked.
    for (const [id, end] of found) for (const relation of relationsTo(map, id)) found.set(relation.id, end)
    return found
  },
  (before, found, after) => (before.relations === after.relations ? found : undefined),
)

/** The claim in which a relation's target ends: its target, or that of the relation it bears on, and so on. */
export function endOf(map: ArgumentMap, { to }: Relation): ClaimId {
  const step = relationsById(map).get(to)
  if (step === undefined) return to
  // Most steps bear on a claim.
  return relationsById(map).has(step.to) ? (ends(map).get(to) ?? to) : step.to
}
