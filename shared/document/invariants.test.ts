import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap } from './argumentMap.ts'
import { brokenInvariants } from './invariants.ts'
import { makeClaim, makeGroup, makeRelation, makeTurn } from './make.ts'

const sound = map`
  A: One
    - [r] B: Two
      ~ [u] C: Three`

const rebut = (id: string, from: string[], to: string) => makeRelation({ id, kind: 'rebut', from, to })
const withClaim = (fields: object): ArgumentMap => ({
  ...sound,
  claims: [...sound.claims, { ...makeClaim({ id: 'X', text: 'x' }), ...fields }],
})
const withRelation = (...relations: ArgumentMap['relations']): ArgumentMap => ({
  ...sound,
  relations: [...sound.relations, ...relations],
})
const withGroups = (...groups: ArgumentMap['groups']): ArgumentMap => ({ ...sound, groups })

test('a sound map breaks none', () => {
  expect(brokenInvariants(sound)).toEqual([])
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(brokenInvariants(map)).toEqual([])
    }),
  )
})

test.each<[string, ArgumentMap]>([
  ['a field out of bounds', withClaim({ width: 20 })],
  ['an id twice among claims and relations', withClaim({ id: 'r' })],
  ['a claim without words', withClaim({ text: '' })],
  ['an unknown party', withClaim({ party: 'p' })],
  ['an unknown turn', withClaim({ turn: 't' })],
  ['an unknown source', withClaim({ sources: ['s'] })],
  ['a quote of an unknown source', withClaim({ quotes: [{ source: 's', exact: '', prefix: '', suffix: '' }] })],
  ['a turn of an unknown party', { ...sound, turns: [makeTurn({ id: 't', party: 'p' })] }],
  ['no premise', withRelation(rebut('x', [], 'A'))],
  ['an unknown premise', withRelation(rebut('x', ['r'], 'A'))],
  ['a premise twice', withRelation(rebut('x', ['A', 'A'], 'B'))],
  ['an unknown target', withRelation(rebut('x', ['A'], 'Z'))],
  ['targets in a ring', withRelation(rebut('x', ['A'], 'y'), rebut('y', ['A'], 'x'))],
  ['a relation on itself', withRelation(rebut('x', ['A'], 'x'))],
  ['a group of no claim', withGroups(makeGroup({ id: 'g', claims: ['Z'] }))],
  ['groups that overlap', withGroups(makeGroup({ id: 'g', claims: ['A'] }), makeGroup({ id: 'h', claims: ['A'] }))],
  ['an unknown parent', withGroups(makeGroup({ id: 'g', parent: 'h' }))],
  ['parents in a ring', withGroups(makeGroup({ id: 'g', parent: 'h' }), makeGroup({ id: 'h', parent: 'g' }))],
])('%s is found', (_, map) => {
  expect(brokenInvariants(map)).not.toEqual([])
})
