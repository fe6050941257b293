import type { ArgumentMap, Group, Relation } from './argumentMap.ts'
import { placeOf } from './file/place.ts'
import { argumentMapSchema } from './schema.ts'

/**
 * What is wrong with a map, one sentence each; nothing with any map that was read or edited. Says plainly, and
 * apart from the code that keeps them, what the invariants are; for tests, not for speed.
 */
export function brokenInvariants(map: ArgumentMap): string[] {
  return [
    ...brokenFields(map),
    ...repeatedIds(map),
    ...emptyClaims(map),
    ...unknownMentions(map),
    ...brokenRelations(map),
    ...brokenGroups(map),
  ]
}

function brokenFields(map: ArgumentMap): string[] {
  const issues = argumentMapSchema.safeParse(map).error?.issues ?? []
  return issues.map(({ path, message }) => `${placeOf(path)} ${message}`)
}

type Listed = readonly { readonly id: string }[]
const idsOf = (list: Listed): string[] => list.map(({ id }) => id)

function repeatedIds({ claims, relations, parties, turns, sources, groups }: ArgumentMap): string[] {
  const scopes: Listed[] = [[...claims, ...relations], parties, turns, sources, groups]
  return scopes.flatMap((scope) => repeated(idsOf(scope))).map((id) => `“${id}” is the id of two things`)
}

function repeated<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<Item>()
  return items.filter((item) => seen.size === seen.add(item).size)
}

function emptyClaims({ claims }: ArgumentMap): string[] {
  return claims
    .filter(({ title, text }) => title === '' && text === '')
    .map(({ id }) => `${id} has no title and no text`)
}

function unknownMentions({ parties, turns, sources, claims }: ArgumentMap): string[] {
  const [knownParties, knownTurns, knownSources] = [parties, turns, sources].map((list) => new Set(idsOf(list)))
  const without = (known: Set<string> | undefined, of: string, named: readonly (string | undefined)[]) =>
    named.filter((id) => id !== undefined && !known?.has(id)).map((id) => `${of} names “${id}”, which is not there`)
  return [
    ...turns.flatMap(({ id, party }) => without(knownParties, id, [party])),
    ...claims.flatMap(({ id, party, turn, sources, quotes }) => [
      ...without(knownParties, id, [party]),
      ...without(knownTurns, id, [turn]),
      ...without(knownSources, id, [...sources, ...quotes.map(({ source }) => source)]),
    ]),
  ]
}

function brokenRelations({ claims, relations }: ArgumentMap): string[] {
  const claimIds = new Set(idsOf(claims))
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  return relations.flatMap((relation) => {
    const { id, from } = relation
    const broken = from
      .filter((premise) => !claimIds.has(premise))
      .map((premise) => `${id} has no claim “${premise}” as a premise`)
    if (from.length === 0) broken.push(`${id} has no premise`)
    if (repeated(from).length > 0) broken.push(`${id} has a premise twice`)
    const met = new Set<Relation>()
    let target: Relation | undefined = relation
    let to = ''
    while (target !== undefined && !met.has(target)) {
      met.add(target)
      to = target.to
      target = byId.get(to)
    }
    if (!claimIds.has(to)) broken.push(`${id} ends in no claim`)
    return broken
  })
}

function brokenGroups({ claims, groups }: ArgumentMap): string[] {
  const claimIds = new Set(idsOf(claims))
  const byId = new Map(groups.map((group) => [group.id, group]))
  const members = groups.flatMap((group) => group.claims)
  return [
    ...members
      .filter((member) => !claimIds.has(member))
      .map((member) => `A group holds “${member}”, which is no claim`),
    ...repeated(members).map((member) => `“${member}” is in a group twice or in two groups`),
    ...groups
      .filter((group) => !reachesTop(group, byId))
      .map(({ id }) => `The parents of “${id}” are unknown or come back to it`),
  ]
}

function reachesTop(group: Group, byId: ReadonlyMap<string, Group>): boolean {
  const met = new Set<Group>()
  for (let at: Group | undefined = group; at !== undefined && !met.has(at); at = byId.get(at.parent ?? '')) {
    if (at.parent === undefined) return true
    met.add(at)
  }
  return false
}
