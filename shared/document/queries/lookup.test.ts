import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { makeMap } from '../make.ts'
import { claimOf, endOf, relationOf, relationsFrom, relationsTo, UnknownIdError } from './lookup.ts'

const wet = map`
  A: It rained
    + [step] B: The street is wet
    & C: Nobody washed it
      ~ [undercut] D: It was washed
        ~ [answer] E: The washing was called off
    - [doubt] F: The sky is clear
      - [back] A:`

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

test('claims and relations are found by id', () => {
  expect(claimOf(wet, 'C').text).toBe('Nobody washed it')
  expect(relationOf(wet, 'step').from).toEqual(['B', 'C'])
})

test.each(['gone', 'step', 'toString'])('there is no claim %s', (id) => {
  expect(() => claimOf(wet, id)).toThrow(UnknownIdError)
})

test('a claim’s id is no relation’s', () => {
  expect(() => relationOf(wet, 'A')).toThrow('There is no claim or relation “A” in this map.')
})

test('what bears on a claim or relation stands in list order', () => {
  expect(ids(relationsTo(wet, 'A'))).toEqual(['step', 'doubt'])
  expect(ids(relationsTo(wet, 'step'))).toEqual(['undercut'])
  expect(relationsTo(wet, 'E')).toEqual([])
})

test('a claim is a premise of what it bears by, linked or not', () => {
  expect(ids(relationsFrom(wet, 'C'))).toEqual(['step'])
  expect(ids(relationsFrom(wet, 'A'))).toEqual(['back'])
})

test('a relation ends in the claim at the end of its targets', () => {
  expect(wet.relations.map((relation) => endOf(wet, relation))).toEqual(['A', 'A', 'A', 'A', 'F'])
})

test('a chain of very many relations has one end', () => {
  const length = 20_000
  const chain = makeMap({
    claims: [{ id: 'A', text: 'x' }],
    relations: Array.from({ length }, (_, index) => ({
      id: `r${index}`,
      kind: 'rebut' as const,
      from: ['A'],
      to: index + 1 === length ? 'A' : `r${index + 1}`,
    })),
  })
  expect(new Set(chain.relations.map((relation) => endOf(chain, relation)))).toEqual(new Set(['A']))
})
