import type { ArgumentMap } from '../argumentMap.ts'

/** A query that is answered once for each map value: maps never change, so an answer never goes stale. */
export function memoised<Answer>(query: (map: ArgumentMap) => Answer): (map: ArgumentMap) => Answer {
  return followed(query, () => undefined)
}

/**
 * The same, where an answer may be made from that for another map, since an edit leaves most of a map as it was.
 *
 * @param next the answer for the second map, made from that for the first, at a cost of what is different between
 *   them; undefined where that is too much, and the query is to be answered anew. It equals what the query would
 *   answer, and what of it is as before is the same object.
 */
export function followed<Answer>(
  query: (map: ArgumentMap) => Answer,
  next: (before: ArgumentMap, answer: Answer, after: ArgumentMap) => Answer | undefined,
): (map: ArgumentMap) => Answer {
  const answers = new WeakMap<ArgumentMap, Known<Answer>>()
  // One of the maps that were asked about last is most likely the one that was edited. They may go when nobody else has
  // them.
  let recent: readonly WeakRef<ArgumentMap>[] = []
  const note = (map: WeakRef<ArgumentMap>) => {
    if (recent[0] !== map) recent = [map, ...recent.filter((one) => one !== map)].slice(0, MOST_RECENT)
  }
  const followedUp = (map: ArgumentMap): Known<Answer> | undefined => {
    const distance = (one: ArgumentMap) => Math.abs(one.claims.length - map.claims.length)
    const nearest = recent.flatMap((one) => one.deref() ?? []).toSorted((a, b) => distance(a) - distance(b))
    for (const before of nearest) {
      const known = answers.get(before)
      const answer = known && next(before, known.answer, map)
      if (answer !== undefined) return { answer, map: new WeakRef(map) }
    }
    return undefined
  }
  return (map) => {
    let known = answers.get(map)
    if (known === undefined) {
      known = followedUp(map) ?? { answer: query(map), map: new WeakRef(map) }
      answers.set(map, known)
    }
    note(known.map)
    return known.answer
  }
}

interface Known<Answer> {
  readonly answer: Answer
  readonly map: WeakRef<ArgumentMap>
}

/** A window shows a map, a part of it, or it with a claim that is only being written: each is followed. */
const MOST_RECENT = 3
