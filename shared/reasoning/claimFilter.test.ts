import { expect, test } from 'vitest'
import { map } from '../../tests/support/mapNotation.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { type Facet, facetValues, filteredClaims } from './claimFilter.ts'

const zoos = changeClaims(
  map`
  turns: t1 t2
  C0: Zoos should close @us /t1
    + C1: Animals suffer @us /t1
      - C2: Keepers care @them /t2
  C3: Nobody asked`,
  ['C1', 'C2'],
  { tags: ['welfare'], speaker: 'Ann' },
)

const passed = (chosen: Partial<Record<Facet, readonly string[]>>) => {
  const filter = new Map(
    Object.entries(chosen).map(([facet, values]): [Facet, ReadonlySet<string>] => [facet as Facet, new Set(values)]),
  )
  const claims = filteredClaims(zoos, filter)
  return claims && [...claims]
}

test('a claim must have one of the values of each facet', () => {
  expect(passed({ party: ['us', 'them'], tag: ['welfare'] })).toEqual(['C1', 'C2'])
  expect(passed({ party: ['us'], speaker: ['Ann'] })).toEqual(['C1'])
  expect(passed({ turn: ['t2'] })).toEqual(['C2'])
  expect(passed({ party: [''] })).toEqual(['C3'])
})

test('standings and open points are those of the whole map; an attack waits at its attacker', () => {
  expect(passed({ standing: ['defeated'] })).toEqual(['C1'])
  expect(passed({ point: ['unanswered', 'dropped'] })).toEqual(['C2'])
})

test('nothing is filtered by nothing', () => {
  expect(passed({})).toBeNull()
  expect(passed({ party: [] })).toBeNull()
})

test('the values that claims have are offered in their order, those of none last, each with how many', () => {
  const values = (facet: Facet) =>
    facetValues(zoos)
      .get(facet)
      ?.map(({ value, count }) => [value, count])
  expect(values('party')).toEqual([
    ['us', 2],
    ['them', 1],
    ['', 1],
  ])
  expect(values('tag')).toEqual([['welfare', 2]])
  expect(values('standing')).toEqual([
    ['stands', 3],
    ['defeated', 1],
  ])
})
