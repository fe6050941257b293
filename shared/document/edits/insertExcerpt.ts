import type { ArgumentMap, ClaimId, Group, Party, Relation, RelationId, Source, Turn } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import { MOST_CLAIMS } from '../file/parse.ts'
import { TooManyClaimsError } from '../file/refusals.ts'
import { makeRelation } from '../make.ts'
import type { Excerpt } from '../queries/excerpt.ts'
import { claimsById, relationsById } from '../queries/lookup.ts'

type Ids = ReadonlyMap<string, string>
interface Named {
  readonly id: string
}

/**
 * Adds a part of a map, of this one or another, under ids of its own and pinned nowhere. Parties, turns and sources
 * that the map has already are taken for the same. Ties to what the map doesn't have are left out.
 * @param newId gives short random ids
 * @returns the map, and the id that each claim has in it
 * @throws TooManyClaimsError
 */
export function insertExcerpt(
  map: ArgumentMap,
  { map: excerpt, ties }: Excerpt,
  newId: () => string,
): { readonly map: ArgumentMap; readonly ids: ReadonlyMap<ClaimId, ClaimId> } {
  const count = map.claims.length + excerpt.claims.length
  if (count > MOST_CLAIMS) throw new TooManyClaimsError(count, MOST_CLAIMS)
  const fresh = freshIds([...map.claims, ...map.relations], newId)
  const ids = new Map(excerpt.claims.map(({ id }) => [id, fresh()]))
  const parties = merged(map.parties, excerpt.parties, nameKey, newId)
  const theTurns = excerpt.turns.map((turn) => changedItem(turn, { party: renamed(parties.ids, turn.party) }))
  const turns = merged(map.turns, theTurns, nameKey, newId)
  const sources = merged(map.sources, excerpt.sources, sourceKey, newId)
  const claims = excerpt.claims.map((claim) =>
    changedItem(claim, {
      id: renamed(ids, claim.id),
      party: renamed(parties.ids, claim.party),
      turn: renamed(turns.ids, claim.turn),
      sources: claim.sources.map((id) => renamed(sources.ids, id)),
      quotes: claim.quotes.map((quote) => ({ ...quote, source: renamed(sources.ids, quote.source) })),
      position: undefined,
    }),
  )
  const after = {
    ...map,
    parties: parties.list,
    turns: turns.list,
    sources: sources.list,
    claims: [...map.claims, ...claims],
    relations: [...map.relations, ...relationsOf(excerpt, ids, fresh), ...tied(map, ties, ids, fresh)],
    groups: [...map.groups, ...groupsOf(excerpt, ids, freshIds(map.groups, newId))],
  }
  return { map: after, ids }
}

/** Gives ids that are neither in the list nor given before. */
function freshIds(list: readonly Named[], newId: () => string): () => string {
  const used = new Set(list.map(({ id }) => id))
  return () => {
    let id = newId()
    while (used.has(id)) id = newId()
    used.add(id)
    return id
  }
}

// An excerpt names nothing that it doesn't hold, so each of its ids has a new one.
const renamed = <Id extends string | undefined>(ids: Ids, id: Id): Id | string =>
  id === undefined ? id : (ids.get(id) ?? id)

/**
 * The list with what is new in another one, and what each item of that one is called in it.
 * @param keyOf gives what is the same for items that are taken for the same
 */
function merged<Item extends Named>(
  list: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
  newId: () => string,
): { readonly list: readonly Item[]; readonly ids: Ids } {
  const byId = new Map(list.map((item) => [item.id, item]))
  // The first of those with one key comes last into the map, and stays.
  const byKey = new Map(list.toReversed().map((item) => [keyOf(item), item]))
  const fresh = freshIds([...list, ...others], newId)
  const added: Item[] = []
  const ids = new Map<string, string>()
  for (const other of others) {
    const [key, namesake] = [keyOf(other), byId.get(other.id)]
    const twin = namesake !== undefined && keyOf(namesake) === key ? namesake : byKey.get(key)
    const id = twin?.id ?? (namesake === undefined ? other.id : fresh())
    if (twin === undefined) added.push({ ...other, id })
    ids.set(other.id, id)
  }
  return { list: added.length === 0 ? list : [...list, ...added], ids }
}

/** The nameless are the same only by their id. */
const nameKey = ({ id, name }: Party | Turn): string => (name === '' ? `id ${id}` : `name ${name}`)

/** Quotes are anchored in a source's words, so these count too. */
const sourceKey = ({ id, title, text }: Source): string => JSON.stringify(title === '' ? [id] : [title, text])

function relationsOf({ relations }: ArgumentMap, claimIds: Ids, fresh: () => RelationId): readonly Relation[] {
  const ids = new Map([...claimIds, ...relations.map(({ id }): [string, string] => [id, fresh()])])
  return relations.map((relation) => ({
    ...relation,
    id: renamed(ids, relation.id),
    from: relation.from.map((id) => renamed(ids, id)),
    to: renamed(ids, relation.to),
  }))
}

function tied(map: ArgumentMap, ties: Excerpt['ties'], ids: Ids, fresh: () => RelationId): readonly Relation[] {
  return ties.flatMap(({ kind, from, to }) => {
    const premises = new Set(from.flatMap((id) => ids.get(id) ?? []))
    const isHere = claimsById(map).has(to) || relationsById(map).has(to)
    return premises.size === 0 || !isHere ? [] : [makeRelation({ id: fresh(), kind, from: [...premises], to })]
  })
}

function groupsOf({ groups }: ArgumentMap, claimIds: Ids, fresh: () => string): readonly Group[] {
  const ids = new Map(groups.map(({ id }) => [id, fresh()]))
  return groups.map((group) =>
    changedItem(group, {
      id: renamed(ids, group.id),
      parent: renamed(ids, group.parent),
      claims: group.claims.map((id) => renamed(claimIds, id)),
    }),
  )
}
