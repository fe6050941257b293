import { anchoredRelations } from '../anchoredRelations.ts'
import type { ArgumentMap, Claim, ClaimId, Group, GroupId, Relation } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import { makeMap } from '../make.ts'
import { relationsFrom } from './lookup.ts'

/** How claims bear on something that isn't beside them. */
export type Tie = Pick<Relation, 'kind' | 'from' | 'to'>

/** A part of a map as a map of its own. */
export interface Excerpt {
  readonly map: ArgumentMap
  /** How those of its claims that bear on nothing in it bore on the rest. */
  readonly ties: readonly Tie[]
}

/**
 * These claims, in the map's order, with the relations and groups that lie wholly among them, and whatever parties,
 * turns and sources they name.
 */
export function excerptOf(map: ArgumentMap, ids: Iterable<ClaimId>): Excerpt {
  const chosen = new Set(ids)
  const claims = map.claims.filter(({ id }) => chosen.has(id))
  const within = new Set(claims.map(({ id }) => id))
  const among = map.relations.filter(({ from }) => from.every((id) => within.has(id)))
  const anchored = anchoredRelations(among, within)
  const excerpt = makeMap({
    ...mentionedBy(map, claims),
    claims,
    relations: map.relations.filter((relation) => anchored.has(relation)),
    groups: groupsAmong(map, within),
  })
  return { map: excerpt, ties: tiesOf(map, excerpt) }
}

function mentionedBy(map: ArgumentMap, claims: readonly Claim[]): Pick<ArgumentMap, 'parties' | 'turns' | 'sources'> {
  const turnIds = new Set(claims.map(({ turn }) => turn))
  const turns = map.turns.filter(({ id }) => turnIds.has(id))
  const partyIds = new Set([...claims, ...turns].map(({ party }) => party))
  const cited = claims.flatMap(({ sources, quotes }) => [...sources, ...quotes.map(({ source }) => source)])
  const sourceIds = new Set(cited)
  return {
    parties: map.parties.filter(({ id }) => partyIds.has(id)),
    turns,
    sources: map.sources.filter(({ id }) => sourceIds.has(id)),
  }
}

/** The groups that hold some of these claims, in themselves or in groups within them, and no other claim. */
function groupsAmong({ groups }: ArgumentMap, within: ReadonlySet<ClaimId>): readonly Group[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const [holding, broken] = [new Set<GroupId>(), new Set<GroupId>()]
  for (const group of groups)
    for (const claim of group.claims)
      for (let at: Group | undefined = group; at !== undefined; at = byId.get(at.parent ?? ''))
        (within.has(claim) ? holding : broken).add(at.id)
  const isWhole = (id: GroupId) => holding.has(id) && !broken.has(id)
  return groups
    .filter(({ id }) => isWhole(id))
    .map((group) => (isWhole(group.parent ?? '') ? group : changedItem(group, { parent: undefined })))
}

function tiesOf(map: ArgumentMap, excerpt: ArgumentMap): Tie[] {
  const roots = new Set(excerpt.claims.map(({ id }) => id).filter((id) => relationsFrom(excerpt, id).length === 0))
  const here = new Set([...excerpt.claims, ...excerpt.relations].map(({ id }) => id))
  return map.relations.flatMap(({ kind, from, to }) => {
    const premises = from.filter((id) => roots.has(id))
    return premises.length === 0 || here.has(to) ? [] : [{ kind, from: premises, to }]
  })
}
