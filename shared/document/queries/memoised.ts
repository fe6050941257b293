import type { ArgumentMap } from '../argumentMap.ts'

/** A query that is answered once for each map value: maps never change, so an answer never goes stale. */
export function memoised<Answer>(query: (map: ArgumentMap) => Answer): (map: ArgumentMap) => Answer {
  const answers = new WeakMap<ArgumentMap, { readonly answer: Answer }>()
  return (map) => {
    const known = answers.get(map)
    if (known !== undefined) return known.answer
    const answer = query(map)
    answers.set(map, { answer })
    return answer
  }
}
