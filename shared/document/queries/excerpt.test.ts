import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { brokenInvariants } from '../invariants.ts'
import { makeGroup, makeSource } from '../make.ts'
import { excerptOf } from './excerpt.ts'

const zoos = map`
  turns: t1 t2
  C0: Zoos should close @us /t1
    + [s1] C1: Animals suffer @us /t1
    & C2: They suffer needlessly
      ~ [u1] C3: Nobody knows what animals feel @them /t2
        - [x1] C4: Their hormones tell
    - [x2] C5: Zoos save species @them`

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

test('takes the relations that lie wholly among the claims', () => {
  expect(show(excerptOf(zoos, ['C4', 'C3', 'C2', 'C1', 'C0']).map)).toBe(outline`
    C0: Zoos should close @us /t1
      + [s1] C1: Animals suffer @us /t1
        ~ [u1] C3: Nobody knows what animals feel @them /t2
          - [x1] C4: Their hormones tell
      & C2: They suffer needlessly`)
  expect(show(excerptOf(zoos, ['C0', 'C1', 'C3']).map)).toBe(outline`
    C0: Zoos should close @us /t1
    C1: Animals suffer @us /t1
    C3: Nobody knows what animals feel @them /t2`)
})

test('says how its roots bore on the rest: linked premises together', () => {
  expect(excerptOf(zoos, ['C1', 'C2', 'C3', 'C4']).ties).toEqual([
    { kind: 'support', from: ['C1', 'C2'], to: 'C0' },
    { kind: 'rebut', from: ['C3'], to: 's1' },
  ])
  expect(excerptOf(zoos, ['C2']).ties).toEqual([{ kind: 'support', from: ['C2'], to: 'C0' }])
  expect(excerptOf(zoos, ['C0']).ties).toEqual([])
  // What it bore on is beside it: only the other premise is missing.
  expect(excerptOf(zoos, ['C0', 'C1']).ties).toEqual([])
})

test('takes the parties, turns and sources that are named, and no other', () => {
  const sources = ['a', 'b', 'c'].map((id) => makeSource({ id }))
  const turns = zoos.turns.map((turn) => ({ ...turn, party: turn.id === 't2' ? 'us' : 'them' }))
  const claims = zoos.claims.map((claim) =>
    claim.id === 'C3'
      ? { ...claim, sources: ['b'], quotes: [{ source: 'c', exact: '', prefix: '', suffix: '' }] }
      : claim,
  )
  const { map: excerpt } = excerptOf({ ...zoos, sources, turns, claims }, ['C3'])
  expect(idsOf(excerpt.parties)).toEqual(['us', 'them'])
  expect(idsOf(excerpt.turns)).toEqual(['t2'])
  expect(idsOf(excerpt.sources)).toEqual(['b', 'c'])
})

test('takes the groups whose claims are all there, out of those that are not', () => {
  const groups = [
    makeGroup({ id: 'top', claims: ['C0'] }),
    makeGroup({ id: 'whole', parent: 'top' }),
    makeGroup({ id: 'inner', parent: 'whole', claims: ['C1', 'C2'] }),
    makeGroup({ id: 'partly', parent: 'whole', claims: [] }),
    makeGroup({ id: 'other', claims: ['C3', 'C4'] }),
  ]
  const { map: excerpt } = excerptOf({ ...zoos, groups }, ['C1', 'C2', 'C3'])
  expect(excerpt.groups).toEqual([
    makeGroup({ id: 'whole' }),
    makeGroup({ id: 'inner', parent: 'whole', claims: ['C1', 'C2'] }),
  ])
})

test('any claims of any map make a map, and ids of none are passed over', () => {
  fc.assert(
    fc.property(anyMap, fc.func(fc.boolean()), (map, chosen) => {
      const ids = [...map.claims, ...map.relations].map(({ id }) => id).filter((id) => chosen(id))
      const excerpt = excerptOf(map, ids)
      expect(brokenInvariants(excerpt.map)).toEqual([])
      expect(idsOf(excerpt.map.claims)).toEqual(idsOf(map.claims).filter((id) => ids.includes(id)))
    }),
  )
})

test('all of a map is the map’s argument', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const { map: all, ties } = excerptOf(map, idsOf(map.claims))
      expect([all.claims, all.relations]).toEqual([map.claims, map.relations])
      expect(ties).toEqual([])
    }),
  )
})
