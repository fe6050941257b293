import type { Cards } from '../../shared/diagram/arrange.ts'
import type { CardSize } from '../../shared/diagram/measure/measuredCard.ts'
import type { ArgumentMap, Claim, ClaimId, Group, Relation } from '../../shared/document/argumentMap.ts'

// To hand a large map to another thread takes long. Therefore only what is different from the last one goes there, and
// none of its words, which nothing reads that lays it out.

/** A map, and the sizes of its cards. */
export interface Sized {
  readonly map: ArgumentMap
  readonly cards: Cards
}

/** What is different in a list, between what both begin and what both end with. */
interface Splice<Item> {
  readonly from: number
  /** How many there were. */
  readonly gone: number
  readonly come: readonly Item[]
}

/** What is to be laid out, by what is different from what was asked before. */
export interface AskedSince {
  /** The map without its lists. */
  readonly frame: ArgumentMap
  readonly claims: Splice<Claim>
  readonly relations: Splice<Relation>
  readonly groups: Splice<Group>
  readonly cards: Splice<SizedCard>
}

type SizedCard = readonly [ClaimId, CardSize]

/** @param before null where there is none to be different from */
export function askSince(before: Sized | null, { map, cards }: Sized): AskedSince {
  const had = before?.map
  const claims = spliceOf(had?.claims ?? [], map.claims)
  const sizes = spliceOf([...(before?.cards ?? [])], [...cards], ([id, size], [other, otherSize]) => {
    return id === other && size === otherSize
  })
  return {
    frame: { ...map, sources: [], claims: [], relations: [], groups: [] },
    claims: { ...claims, come: claims.come.map(withoutWords) },
    relations: spliceOf(had?.relations ?? [], map.relations),
    groups: spliceOf(had?.groups ?? [], map.groups),
    cards: { ...sizes, come: sizes.come.map(([id, { width, height, hidden }]) => [id, { width, height, hidden }]) },
  }
}

/** What was asked, made of what was asked before: what is as it was is the same object. */
export function askedFrom(before: Sized | null, { frame, claims, relations, groups, cards }: AskedSince): Sized {
  const had = before?.map
  const map = {
    ...frame,
    claims: spliced(had?.claims ?? [], claims),
    relations: spliced(had?.relations ?? [], relations),
    groups: spliced(had?.groups ?? [], groups),
  }
  return { map, cards: new Map(spliced([...(before?.cards ?? [])], cards)) }
}

const isSame = <Item>(one: Item, other: Item): boolean => one === other

function spliceOf<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isAlike: (one: Item, other: Item) => boolean = isSame,
): Splice<Item> {
  const shorter = Math.min(before.length, now.length)
  const alike = (one: number, other: number) => isAlike(before[one] as Item, now[other] as Item)
  let from = 0
  while (from < shorter && alike(from, from)) from += 1
  let kept = 0
  while (kept < shorter - from && alike(before.length - 1 - kept, now.length - 1 - kept)) kept += 1
  return { from, gone: before.length - from - kept, come: now.slice(from, now.length - kept) }
}

const spliced = <Item>(before: readonly Item[], { from, gone, come }: Splice<Item>): readonly Item[] => [
  ...before.slice(0, from),
  ...come,
  ...before.slice(from + gone),
]

const withoutWords = (claim: Claim): Claim => ({
  ...claim,
  title: '',
  text: '',
  note: '',
  tags: [],
  sources: [],
  quotes: [],
})
