import type { ArgumentMap, Claim, ClaimId, Group, Relation } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsTo } from '../../document/queries/lookup.ts'
import { outlineOf } from '../../document/queries/outline.ts'
import type { WrittenFile } from '../format.ts'
import { EVERYTHING } from '../holds.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { claimLine } from './claimLine.ts'
import { argumentNamesOf, titlesOf } from './titles.ts'
import { isArgument, writeArgument } from './writeArgument.ts'
import { writeHead } from './writeHead.ts'
import { escapedWords, flow, isPlain } from './written.ts'

/** Deeper claims begin anew without indentation. */
const DEEPEST = 10

const SIGNS = { support: '+', rebut: '-' } as const

/** A map in Argdown 2: claims as statements, steps with several premises or with replies as arguments. */
export function writeArgdown(map: ArgumentMap): WrittenFile {
  const titles = titlesOf(map.claims)
  const title = (id: ClaimId) => titles.get(id) ?? id
  const names = argumentNamesOf(map.relations)
  const name = (id: Relation['id']) => names.get(id) ?? id
  const groupOf = new Map(map.groups.flatMap((group) => group.claims.map((id) => [id, group.id] as const)))
  const isLong = isArgument(map)
  const written = new Set<ClaimId>()
  const ends = endsOf(map)
  const blocks: string[] = []

  /** Writes a claim with what bears on it, each claim with its words where it first comes in its own group. */
  function writeBlock(root: ClaimId): void {
    const lines: string[] = []
    const named: ClaimId[] = []
    const open: { readonly id: ClaimId; readonly sign: string; readonly depth: number }[] = [
      { id: root, sign: '', depth: 0 },
    ]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { id, sign, depth } = next
      const claim = claimsById(map).get(id)
      const isHere = groupOf.get(id) === groupOf.get(root)
      const before = `${'  '.repeat(depth)}${sign}`
      if (claim === undefined || written.has(id) || !isHere || depth > DEEPEST) {
        lines.push(`${before}[${title(id)}]`)
        continue
      }
      written.add(id)
      named.push(id)
      lines.push(`${before}${claimLine(claim, title(id), groupOf.has(id))}`)
      const replies = relationsTo(map, id).filter((relation) => !isLong(relation))
      for (const { from, kind } of replies.toReversed())
        open.push({ id: from[0] ?? '', sign: `${SIGNS[kind]} `, depth: depth + 1 })
    }
    blocks.push(lines.join('\n'))
    for (const id of named)
      for (const relation of ends.get(id) ?? [])
        if (isLong(relation)) blocks.push(writeArgument(map, relation, title, name))
  }

  function writeClaims(group: Group['id'] | undefined): void {
    const ids = group === undefined ? outlineOrder(map) : (map.groups.find(({ id }) => id === group)?.claims ?? [])
    for (const id of ids) if (groupOf.get(id) === group && !written.has(id)) writeBlock(id)
  }

  writeClaims(undefined)
  for (const { group, depth } of nested(map.groups)) {
    blocks.push(heading(group, depth))
    writeClaims(group.id)
  }
  const text = `${writeHead(map)}${['', ...blocks].join('\n\n').trimStart()}\n`
  return { bytes: new TextEncoder().encode(text), losses: unheldLosses(map, EVERYTHING, 'Argdown') }
}

/** Roots first, so that what bears on a claim can stand under it. */
function outlineOrder(map: ArgumentMap): readonly ClaimId[] {
  return [...outlineOf(map).roots, ...map.claims.map(({ id }) => id)]
}

/** The relations that end in each claim, be it over others. */
function endsOf(map: ArgumentMap): ReadonlyMap<Claim['id'], readonly Relation[]> {
  const byId = relationsById(map)
  const ends = new Map<ClaimId, Relation[]>()
  for (const relation of map.relations) {
    let { to } = relation
    for (let next = byId.get(to); next !== undefined; next = byId.get(to)) to = next.to
    const list = ends.get(to) ?? []
    ends.set(to, list)
    list.push(relation)
  }
  return ends
}

/** The groups, each right before those in it. */
function nested(groups: readonly Group[]): readonly { readonly group: Group; readonly depth: number }[] {
  const children = new Map<string | undefined, Group[]>()
  for (const group of groups) {
    const list = children.get(group.parent) ?? []
    children.set(group.parent, list)
    list.push(group)
  }
  const found: { readonly group: Group; readonly depth: number }[] = []
  const open = (children.get(undefined) ?? []).toReversed().map((group) => ({ group, depth: 1 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    const { group, depth } = next
    open.push(...(children.get(group.id) ?? []).toReversed().map((child) => ({ group: child, depth: depth + 1 })))
  }
  return found
}

function heading({ id, title }: Group, depth: number): string {
  const marks = '#'.repeat(depth)
  return isPlain(title) && title !== ''
    ? `${marks} ${escapedWords(title)}`
    : `${marks} ${escapedWords(title) || escapedWords(id)} ${flow({ title })}`
}
