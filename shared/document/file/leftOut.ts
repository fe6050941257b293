import type { Problem } from '../problem.ts'
import { held, placeOf } from './place.ts'

/** Something is left out of the file. @param why ends the sentence that names it */
export function leftOut(path: readonly PropertyKey[], value: unknown, why: string): Problem {
  return { at: placeOf(path), kind: 'dropped', text: `Left out ${held(value)}: ${why}.` }
}

/**
 * A list of names without those that something is wrong with, which become problems; the same list if nothing is.
 * @param path the list's: an item's own place may have moved since the file was read
 * @param fault says what is wrong with an item, or null
 */
export function withoutFaults<Item>(
  list: readonly Item[],
  path: readonly PropertyKey[],
  fault: (item: Item) => string | null,
  problems: Problem[],
): readonly Item[] {
  const good = list.filter((item) => {
    const why = fault(item)
    if (why !== null) problems.push(leftOut(path, item, why))
    return why === null
  })
  return good.length === list.length ? list : good
}
