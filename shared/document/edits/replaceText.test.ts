import { expect, test } from 'vitest'
import type { ArgumentMap } from '../argumentMap.ts'
import { makeMap } from '../make.ts'
import { findClaims, occurrencesIn } from '../queries/find.ts'
import { claimOf } from '../queries/lookup.ts'
import type { Sought } from '../queries/sought.ts'
import { replaceText } from './replaceText.ts'

const zoos = makeMap({
  claims: [
    { id: 'A', title: 'Zoo', text: 'A zoo is a zoo', speaker: 'Zoo keeper', note: 'zoo', tags: ['zoo', 'park'] },
    { id: 'B', text: 'zoo' },
  ],
})

function replaced(map: ArgumentMap, typed: string, words: string): ArgumentMap {
  const sought: Sought = { parts: [typed], matchCase: false, wholeWord: false }
  const all = [...findClaims(map, sought).keys()].flatMap((id) => occurrencesIn(claimOf(map, id), sought))
  return replaceText(map, all, words)
}

test('all places take the new words, in every field', () => {
  const { claims } = replaced(zoos, 'zoo', 'park')
  expect(claims[0]).toMatchObject({ title: 'park', text: 'A park is a park', speaker: 'park keeper', note: 'park' })
  // The tag that it becomes is there already.
  expect(claims[0]?.tags).toEqual(['park'])
  expect(claims[1]?.text).toBe('park')
})

test('what would leave a claim without words is refused whole', () => {
  expect(() => replaced(zoos, 'zoo', '')).toThrow('“zoo” is all that a claim says: it can’t be replaced by nothing.')
})

test('nothing changes where nothing was found, or the words are the same', () => {
  expect(replaced(zoos, 'lion', 'tiger')).toBe(zoos)
  expect(replaceText(zoos, [{ claim: 'B', field: 'text', item: 0, start: 0, end: 3 }], 'zoo')).toBe(zoos)
})
