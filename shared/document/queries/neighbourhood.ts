import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap, Claim, ClaimId, Relation } from '../argumentMap.ts'
import { claimsById, relationsById, relationsFrom, relationsTo } from './lookup.ts'

/** The claims that a relation joins: its premises, and what it bears on, which of a step are the claims of that. */
function joinedBy(map: ArgumentMap, { from, to }: Relation): readonly ClaimId[] {
  const step = relationsById(map).get(to)
  if (step === undefined) return [...from, to]
  return claimsById(map).has(step.to) ? [...from, ...step.from, step.to] : [...from, ...step.from]
}

/** The claims that one relation joins with this one. */
function neighboursOf(map: ArgumentMap, id: ClaimId): readonly ClaimId[] {
  const touching = [...relationsFrom(map, id), ...relationsTo(map, id)]
  const onThese = touching.flatMap((relation) => relationsTo(map, relation.id))
  return [...touching, ...onThese].flatMap((relation) => joinedBy(map, relation))
}

/** The claims that a claim reaches over at most so many relations, whichever way they run; itself first. */
export function neighbourhood(map: ArgumentMap, id: ClaimId, links: number): ReadonlySet<ClaimId> {
  const reached = new Set(claimsById(map).has(id) ? [id] : [])
  let edge: readonly ClaimId[] = [...reached]
  for (let link = 0; link < links && edge.length > 0; link += 1) {
    const next = edge.flatMap((claim) => neighboursOf(map, claim))
    edge = [...new Set(next)].filter((claim) => !reached.has(claim))
    for (const claim of edge) reached.add(claim)
  }
  return reached
}

/** Claims as they are in a part of the map that is looked at alone: nothing of it is folded away or pinned elsewhere. */
const unfolded = new WeakMap<Claim, Claim>()

function aloneOf(claim: Claim): Claim {
  if (!claim.folded && claim.position === undefined) return claim
  const known = unfolded.get(claim)
  if (known !== undefined) return known
  const { position, ...others } = claim
  const made: Claim = { ...others, folded: false }
  unfolded.set(claim, made)
  return made
}

/**
 * These claims of a map and the relations among them, to be looked at alone: the others are left out, nothing is folded
 * and no card is pinned. It is to be drawn and not to be saved.
 */
export function partOf(map: ArgumentMap, ids: ReadonlySet<ClaimId>): ArgumentMap {
  const among = map.relations.filter(({ from }) => from.every((id) => ids.has(id)))
  const anchored = anchoredRelations(among, ids)
  return {
    ...map,
    claims: map.claims.filter(({ id }) => ids.has(id)).map(aloneOf),
    relations: among.filter((relation) => anchored.has(relation)),
    groups: map.groups.map((group) => ({ ...group, claims: group.claims.filter((id) => ids.has(id)) })),
  }
}
