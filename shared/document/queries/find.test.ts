import { expect, test } from 'vitest'
import { makeMap } from '../make.ts'
import { findClaims, occurrencesIn, soughtBy, spansIn } from './find.ts'
import { claimOf } from './lookup.ts'
import type { Sought } from './sought.ts'

const zoos = makeMap({
  claims: [
    { id: 'A', text: 'Animals suffer. An animal in a zoo suffers', speaker: 'Zoé', tags: ['zoo', 'welfare'] },
    { id: 'B', title: 'Zoos teach', text: 'Say the zoos', note: 'An Überblick' },
    { id: 'C', text: '动物园保护物种' },
  ],
  relations: [{ id: 'r', kind: 'rebut', from: ['B'], to: 'A' }],
})

const loosely = { matchCase: false, wholeWord: false }
const wholly = { matchCase: false, wholeWord: true }
const exactly = { matchCase: true, wholeWord: false }

const sought = (typed: string, how = loosely): Sought => {
  const found = soughtBy(zoos, typed, how)
  if (found === null) throw new Error('Nothing is looked for.')
  return found
}
const counts = (typed: string, how = loosely) => [...findClaims(zoos, sought(typed, how))]
/** What stands where something was found. */
const found = (id: string, typed: string, how = loosely) =>
  occurrencesIn(claimOf(zoos, id), sought(typed, how)).map(({ field, item, start, end }) => {
    const held = claimOf(zoos, id)[field]
    return `${field}: ${(typeof held === 'string' ? held : (held[item] ?? '')).slice(start, end)}`
  })

test('every place is found in text, title, speaker, note and tags, down the outline', () => {
  expect(counts('zo')).toEqual([
    ['A', 3],
    ['B', 2],
  ])
  expect(found('A', 'zo')).toEqual(['text: zo', 'speaker: Zo', 'tags: zo'])
  expect(found('B', 'zo')).toEqual(['title: Zo', 'text: zo'])
})

test.each([
  ['zoe', 'A', ['speaker: Zoé']],
  ['ÜBERBLICK', 'B', ['note: Überblick']],
  ['uber', 'B', ['note: Über']],
])('capitals and accents are forgiven: %s', (typed, id, places) => {
  expect(found(id, typed)).toEqual(places)
})

test('unless they must match', () => {
  expect(counts('Zoe', exactly)).toEqual([])
  expect(counts('zoo', exactly)).toEqual([
    ['A', 2],
    ['B', 1],
  ])
})

test('a whole word is no part of another; scripts without spaces have no such bounds', () => {
  expect(counts('zoo', wholly)).toEqual([['A', 2]])
  expect(counts('animal', wholly)).toEqual([['A', 1]])
  expect(counts('保护', wholly)).toEqual([['C', 1]])
})

test('words that stand nowhere side by side are found one by one', () => {
  expect(sought('zoos teach').parts).toEqual(['zoos teach'])
  expect(sought('teach zoos').parts).toEqual(['teach', 'zoos'])
  expect(counts('suffer  zoo')).toEqual([['A', 4]])
  expect(soughtBy(zoos, '  ', loosely)).toBeNull()
})

test('nothing is found over the end of a field, and an accent belongs to its letter', () => {
  expect(counts('teachSay')).toEqual([])
  const spans = spansIn('re\u0301sume\u0301 here', { parts: ['resume'], ...loosely })
  expect(spans).toEqual([{ start: 0, end: 8 }])
})

test('a search among what was found before finds the same', () => {
  expect([...findClaims(zoos, sought('zoos'), ['A', 'B'])]).toEqual(counts('zoos'))
})
