import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import type { Changes, Difference } from '../document/queries/difference.ts'
import { claimsById, relationsById, relationsFrom, relationsTo } from '../document/queries/lookup.ts'
import { patched } from '../document/queries/patchedMap.ts'
import { type Standings, type StepStanding, standingOf } from './reading.ts'

type Id = ClaimId | RelationId

/** So many nodes are sooner labelled one by one, whatever the size of the map. */
const FEW = 64

/**
 * The standings after an edit, from those before it. A label hangs only on what leads to it, so what the edit can
 * reach is found first: whatever was changed, and on from there along premises and rebuttals. Only that is labelled
 * anew, from nothing, with the labels round about it as they are; to go on from its old labels would not do, since a
 * ring would hold itself up when what decided it has gone. Takes time in proportion to what is reached; undefined where
 * that is so much, as for an attack on the far end of one long chain, that the whole is sooner labelled anew.
 */
export function relabelled(before: Standings, map: ArgumentMap, { claims, relations }: Changes): Standings | undefined {
  const edited = [...relations.removed, ...relations.added]
  const reached = reachedFrom(map, [
    ...claims.added.flatMap(({ id }) => (before.claims.has(id) ? [] : id)),
    ...edited.flatMap(({ id, kind, to }) => (kind === 'rebut' ? [id, to] : id)),
  ])
  if (reached === undefined) return undefined
  const labels = [...labelled(map, before, reached)]
  const isClaim = ([id]: readonly [Id, StepStanding]) => claimsById(map).has(id)
  const after = {
    claims: updated(
      before.claims,
      map.claims,
      claims,
      labels.filter(isClaim).map(([id, label]) => [id, standingOf[label]]),
    ),
    relations: updated(
      before.relations,
      map.relations,
      relations,
      labels.filter((node) => !isClaim(node)),
    ),
  }
  const bases = [...edited, ...[...reached].flatMap((id) => relationsById(map).get(id) ?? [])].map(({ to }) => to)
  const mayDiffer = new Set([...reached, ...bases])
  const unsupported = unsupportedAmong(mayDiffer, before.unsupported, map, after, claims.keepsOrder)
  const isSame =
    after.claims === before.claims && after.relations === before.relations && unsupported === before.unsupported
  return isSame ? before : { ...after, unsupported }
}

/** All claims and relations whose labels may hang on these, themselves included; undefined if they are very many. */
function reachedFrom(map: ArgumentMap, starts: readonly Id[]): ReadonlySet<Id> | undefined {
  const most = FEW + (map.claims.length + map.relations.length) / 8
  const reached = new Set(starts.filter((id) => claimsById(map).has(id) || relationsById(map).has(id)))
  // A set gives what is added to it while it is walked.
  for (const id of reached) {
    if (reached.size > most) return undefined
    const step = relationsById(map).get(id)
    if (step === undefined) for (const relation of relationsFrom(map, id)) reached.add(relation.id)
    else if (step.kind === 'rebut') reached.add(step.to)
  }
  return reached
}

/** The labels of what was reached, by the rules of `standingsOf`; what leads to it from without is as it was. */
function labelled(map: ArgumentMap, before: Standings, reached: ReadonlySet<Id>): ReadonlyMap<Id, StepStanding> {
  const labels = new Map<Id, StepStanding>()
  const lacks = new Map<Id, number>()
  const settled: Id[] = []
  const settle = (id: Id, label: StepStanding) => {
    if (labels.has(id)) return
    labels.set(id, label)
    settled.push(id)
  }
  for (const id of reached) {
    let lacking = 0
    for (const premise of relationsById(map).get(id)?.from ?? []) {
      const standing = reached.has(premise) ? 'contested' : before.claims.get(premise)
      if (standing === 'defeated') settle(id, 'out')
      else if (standing !== 'stands') lacking += 1
    }
    for (const rebuttal of relationsTo(map, id)) {
      if (rebuttal.kind !== 'rebut') continue
      const standing = reached.has(rebuttal.id) ? 'undecided' : before.relations.get(rebuttal.id)
      if (standing === 'in') settle(id, 'out')
      else if (standing !== 'out') lacking += 1
    }
    lacks.set(id, lacking)
    if (lacking === 0) settle(id, 'in')
  }
  const favour = (id: Id) => {
    const left = (lacks.get(id) ?? 0) - 1
    lacks.set(id, left)
    if (left === 0) settle(id, 'in')
  }
  // The list grows as it is walked.
  for (const id of settled) {
    const isIn = labels.get(id) === 'in'
    const step = relationsById(map).get(id)
    if (step === undefined) {
      for (const relation of relationsFrom(map, id)) {
        if (isIn) favour(relation.id)
        else settle(relation.id, 'out')
      }
    } else if (step.kind === 'rebut') {
      if (isIn) settle(step.to, 'out')
      else favour(step.to)
    }
  }
  for (const id of reached) if (!labels.has(id)) labels.set(id, 'undecided')
  return labels
}

/** The labels of a list's items, in its order. */
function updated<Label>(
  before: ReadonlyMap<Id, Label>,
  list: readonly { readonly id: Id }[],
  { removed, added, keepsOrder, growsAtEnd }: Difference<{ readonly id: Id }>,
  labels: readonly (readonly [Id, Label])[],
): ReadonlyMap<Id, Label> {
  const staying = new Set(added.map(({ id }) => id))
  const gone = removed.flatMap(({ id }): (readonly [Id, undefined])[] => (staying.has(id) ? [] : [[id, undefined]]))
  const labelOf = new Map(labels)
  const inOrder = added.flatMap(({ id }): (readonly [Id, Label])[] => {
    const label = labelOf.get(id)
    return label === undefined ? [] : [[id, label]]
  })
  const after = patched(before, [...gone, ...inOrder, ...labels])
  if (keepsOrder && growsAtEnd) return after
  return new Map(
    list.flatMap(({ id }): [Id, Label][] => {
      const label = after.get(id)
      return label === undefined ? [] : [[id, label]]
    }),
  )
}

/** What was unsupported, in list order, where only these may have changed. */
function unsupportedAmong(
  ids: ReadonlySet<Id>,
  before: ReadonlySet<ClaimId>,
  map: ArgumentMap,
  { claims, relations }: Omit<Standings, 'unsupported'>,
  keepsOrder: boolean,
): ReadonlySet<ClaimId> {
  const isUnsupported = (id: Id) => {
    if (claims.get(id) !== 'stands') return false
    const supports = relationsTo(map, id).filter(({ kind }) => kind === 'support')
    return supports.length > 0 && supports.every((support) => relations.get(support.id) === 'out')
  }
  const gone = [...before].filter((id) => !claims.has(id))
  const changed = [...ids].filter((id) => isUnsupported(id) !== before.has(id))
  if (gone.length === 0 && changed.length === 0 && (keepsOrder || before.size === 0)) return before
  const after = new Set(before)
  for (const id of [...gone, ...changed]) if (!after.delete(id)) after.add(id)
  const inOrder = map.claims.flatMap(({ id }) => (after.has(id) ? id : []))
  const isSame = inOrder.length === before.size && [...before].every((id, index) => inOrder[index] === id)
  return isSame ? before : new Set(inOrder)
}
