import type { ArgumentMap, Claim, Relation } from '../argumentMap.ts'

interface Named {
  readonly id: string
}

/** What is different between two lists of items that share most of their values. */
export interface Difference<Item> {
  /** The items of the one that are not in the other, as values: an item that was changed is in both. */
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
  /** Whether ids that are in both lists stand in the same order; false too where next to nothing is the same. */
  readonly keepsOrder: boolean
  /** Whether all ids that only the second has stand at its end. */
  readonly growsAtEnd: boolean
}

/** The difference between the lists of two maps that an edit can make fast: its claims and relations. */
export interface Changes {
  readonly claims: Difference<Claim>
  readonly relations: Difference<Relation>
}

const NONE: Difference<never> = { removed: [], added: [], keepsOrder: true, growsAtEnd: true }

/** Of fewer items all may be different, and the lists still be compared. */
const MOST_CHANGED = 16

/** Compares items by identity, which is quick: only what lies between a common beginning and end is looked at. */
export function differenceOf<Item extends Named>(before: readonly Item[], after: readonly Item[]): Difference<Item> {
  if (before === after) return NONE
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const oldItems = new Set(old)
  // Another map altogether, or one read anew.
  if (now.filter((item) => oldItems.has(item)).length < (now.length - MOST_CHANGED) / 2)
    return { removed: old, added: now, keepsOrder: false, growsAtEnd: false }
  const nowItems = new Set(now)
  const [oldIds, nowIds] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const staying = old.filter(({ id }) => nowIds.has(id))
  const stayed = now.filter(({ id }) => oldIds.has(id))
  const isNew = ({ id }: Item) => !oldIds.has(id)
  const firstNew = now.findIndex(isNew)
  return {
    removed: old.filter((item) => !nowItems.has(item)),
    added: now.filter((item) => !oldItems.has(item)),
    keepsOrder: staying.every(({ id }, index) => stayed[index]?.id === id),
    growsAtEnd: firstNew < 0 || (tail === 0 && now.slice(firstNew).every(isNew)),
  }
}

const known = new WeakMap<ArgumentMap, WeakMap<ArgumentMap, Changes>>()

/** What is different between two maps. It is worked out once, however many queries follow the same edit. */
export function changesBetween(before: ArgumentMap, after: ArgumentMap): Changes {
  const from = known.get(after) ?? new WeakMap<ArgumentMap, Changes>()
  known.set(after, from)
  const changes = from.get(before) ?? {
    claims: differenceOf(before.claims, after.claims),
    relations: differenceOf(before.relations, after.relations),
  }
  from.set(before, changes)
  return changes
}

/** Whether so much is different that whatever is made of the list had better be made anew. */
export const isLarge = ({ removed, added }: Difference<unknown>, list: readonly unknown[]): boolean =>
  removed.length + added.length > MOST_CHANGED + list.length / 8

/** Whether two lists hold items of the same ids in the same order, however these have changed. */
export const isSameList = ({ removed, added, keepsOrder }: Difference<Named>): boolean =>
  keepsOrder && removed.length === added.length && removed.every(({ id }, index) => added[index]?.id === id)

/** An item before and after it was changed. */
export type Change<Item> = readonly [Item, Item]

/** The items of lists that are the same by their ids, as they were and as they are. */
export const changedItems = <Item>({ removed, added }: Difference<Item>): readonly Change<Item>[] =>
  removed.flatMap((before, index): Change<Item>[] => {
    const after = added[index]
    return after === undefined ? [] : [[before, after]]
  })
