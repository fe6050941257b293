import { holdsTheSame } from './holdsTheSame.ts'

/** What to change in an item; a field that is undefined here is taken out of it. */
export type Changes<Item> = { readonly [Field in keyof Item]?: Item[Field] | undefined }

/** The list after a change to its items; the same list where the change gives each item back as it was. */
export function changedList<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const after = list.map(change)
  return after.every((item, index) => item === list[index]) ? list : after
}

/** The list without some items; the same list where all of them stay. */
export function filteredList<Item>(list: readonly Item[], stays: (item: Item) => boolean): readonly Item[] {
  const after = list.filter(stays)
  return after.length === list.length ? list : after
}

/**
 * The list in which the item with this id stands elsewhere; the same list where it stays or isn't there.
 * @param by how many places later; earlier where it is negative. It goes no farther than the list's ends.
 */
export function movedItem<Item extends Named>(list: readonly Item[], id: string, by: number): readonly Item[] {
  const from = list.findIndex((item) => item.id === id)
  const item = list[from]
  if (item === undefined) return list
  const to = Math.max(0, Math.min(list.length - 1, from + by))
  if (to === from) return list
  const others = list.filter((other) => other !== item)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** The item after its changes; the same item where they change nothing. */
export function changedItem<Item extends object>(item: Item, changes: Changes<Item>): Item {
  const different = Object.entries(changes).filter(([field, value]) => !holdsTheSame(Reflect.get(item, field), value))
  if (different.length === 0) return item
  const fields = new Map<string, unknown>(Object.entries(item))
  for (const [field, value] of different) {
    if (value === undefined) fields.delete(field)
    else fields.set(field, value)
  }
  return Object.fromEntries(fields) as Item
}

interface Named {
  readonly id: string
}

/**
 * The list in which the item with this id has these fields, or a new one at its end does.
 * @param make checks an item and fills in its defaults
 */
export function putItem<Item extends Named>(
  list: readonly Item[],
  fields: Changes<Item> & Named,
  make: (fields: Item & Named) => Item,
): readonly Item[] {
  const before = list.find((item) => item.id === fields.id)
  const after = changedItem<Named>(before ?? { id: fields.id }, fields)
  if (after === before) return list
  // A new item has only the fields named: `make` sees to the others.
  const made = make(after as Item)
  return before === undefined ? [...list, made] : changedList(list, (item) => (item === before ? made : item))
}
