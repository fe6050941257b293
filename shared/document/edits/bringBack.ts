import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap, Claim, ClaimId, Relation } from '../argumentMap.ts'
import { holdsTheSame } from '../holdsTheSame.ts'
import { excerptOf } from '../queries/excerpt.ts'
import { claimsById, relationsById } from '../queries/lookup.ts'

/** What an earlier version of a map holds that the map doesn't, or no longer holds so. */
export interface Lost {
  /** Claims that are gone. */
  readonly gone: readonly Claim[]
  /** Claims that were otherwise, as they were. */
  readonly changed: readonly Claim[]
}

/** How an earlier version differs from the map as it is. */
export function lostSince(map: ArgumentMap, version: ArgumentMap): Lost {
  const now = claimsById(map)
  const gone = version.claims.filter(({ id }) => !now.has(id))
  const changed = version.claims.filter((claim) => {
    const other = now.get(claim.id)
    return other !== undefined && !holdsTheSame(other, claim)
  })
  return { gone, changed }
}

/**
 * Puts these claims back as they were in an earlier version, with the relations that they had to claims that are
 * there, and the parties, turns and sources that they name. All else stays as it is.
 */
export function bringBack(map: ArgumentMap, version: ArgumentMap, ids: Iterable<ClaimId>): ArgumentMap {
  const { parties, turns, sources, claims: all } = excerptOf(version, ids).map
  // By now their ids may belong to relations.
  const claims = all.filter(({ id }) => !relationsById(map).has(id))
  if (claims.length === 0) return map
  const back = new Map(claims.map((claim) => [claim.id, claim]))
  const isHere = (id: string) => claimsById(map).has(id) || back.has(id)
  return {
    ...map,
    parties: withMissing(map.parties, parties),
    turns: withMissing(map.turns, turns),
    sources: withMissing(map.sources, sources),
    claims: withMissing(
      map.claims.map((claim) => back.get(claim.id) ?? claim),
      claims,
    ),
    relations: [...map.relations, ...relationsBack(map, version, back, isHere)],
  }
}

/** The relations of the version that are gone, that have their premises and targets, and that hang on what comes back. */
function relationsBack(
  map: ArgumentMap,
  { relations }: ArgumentMap,
  back: ReadonlyMap<ClaimId, Claim>,
  isHere: (claim: string) => boolean,
): readonly Relation[] {
  const now = relationsById(map)
  const gone = relations.filter(({ id, from }) => !now.has(id) && !isHere(id) && from.every(isHere))
  const anchored = anchoredRelations(gone, { has: (id) => isHere(id) || now.has(id) })
  const added: Relation[] = []
  const hanging = new Set<string>(back.keys())
  for (let before = -1; before < added.length; ) {
    before = added.length
    for (const relation of gone) {
      if (!anchored.has(relation) || hanging.has(relation.id)) continue
      if (![...relation.from, relation.to].some((id) => hanging.has(id))) continue
      hanging.add(relation.id)
      added.push(relation)
    }
  }
  return added
}

function withMissing<One extends { readonly id: string }>(
  list: readonly One[],
  others: readonly One[],
): readonly One[] {
  const known = new Set(list.map(({ id }) => id))
  const missing = others.filter(({ id }) => !known.has(id))
  return missing.length === 0 ? list : [...list, ...missing]
}
