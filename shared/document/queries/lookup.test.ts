import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdits, mapsAfter } from '../../../tests/support/anyEdits.ts'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { makeMap } from '../make.ts'
import { claimOf, claimsById, endOf, relationOf, relationsFrom, relationsTo, UnknownIdError } from './lookup.ts'

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

test('after any edits all is found as in the lists themselves', () => {
  fc.assert(
    fc.property(anyMap, anyEdits(12), (map, edits) => {
      for (const now of mapsAfter(map, edits)) {
        for (const claim of now.claims) {
          expect(claimOf(now, claim.id)).toBe(claim)
          expect(relationsTo(now, claim.id)).toEqual(now.relations.filter(({ to }) => to === claim.id))
          expect(relationsFrom(now, claim.id)).toEqual(now.relations.filter(({ from }) => from.includes(claim.id)))
        }
        for (const relation of now.relations) {
          expect(relationOf(now, relation.id)).toBe(relation)
          expect(claimsById(now).has(relation.id)).toBe(false)
          expect(relationsTo(now, relation.id)).toEqual(now.relations.filter(({ to }) => to === relation.id))
          let end = relation
          for (
            let next = now.relations.find(({ id }) => id === end.to);
            next;
            next = now.relations.find(({ id }) => id === end.to)
          )
            end = next
          expect(endOf(now, relation)).toBe(end.to)
        }
        for (const { id } of map.claims)
          if (!now.claims.some((claim) => claim.id === id)) expect(claimsById(now).has(id)).toBe(false)
      }
    }),
    { numRuns: 100 },
  )
})
