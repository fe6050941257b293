import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { TooManyClaimsError } from '../file/refusals.ts'
import { brokenInvariants } from '../invariants.ts'
import { makeGroup, makeMap, makeParty, makeSource, makeTurn } from '../make.ts'
import type { Excerpt } from '../queries/excerpt.ts'
import { insertExcerpt } from './insertExcerpt.ts'
import { pinClaims } from './pinClaims.ts'

const alone = (map: ArgumentMap): Excerpt => ({ map, ties: [] })
const counting = (prefix = 'n') => {
  let count = 0
  return () => `${prefix}${++count}`
}
const insert = (map: ArgumentMap, excerpt: Excerpt): ArgumentMap => insertExcerpt(map, excerpt, counting()).map

const target = map`C0: Zoos should close`
test('claims and relations come under ids of their own, with their ties', () => {
  const excerpt = map`
    C0: Animals suffer
      + [s1] C1: Their hormones tell
        ~ [u1] C2: Hormones are no feelings`
  expect(show(insert(target, { map: excerpt, ties: [{ kind: 'rebut', from: ['C0'], to: 'C0' }] }))).toBe(outline`
    C0: Zoos should close
      - [n6] n1: Animals suffer
        + [n4] n2: Their hormones tell
          ~ [n5] n3: Hormones are no feelings`)
})

test('a tie of what isn’t copied, or to what isn’t there, is left out', () => {
  const ties = [
    { kind: 'support', from: ['C1', 'C1', 'gone'], to: 'C0' },
    { kind: 'support', from: ['gone'], to: 'C0' },
    { kind: 'support', from: ['C1'], to: 'gone' },
  ] as const
  const after = insert(target, { map: map`C1: Animals suffer`, ties })
  expect(show(after)).toBe(outline`
    C0: Zoos should close
      + [n2] n1: Animals suffer`)
})

test('no id is used twice, whatever ids come', () => {
  const ids = ['C0', 'a', 'a', 'b']
  const after = insertExcerpt(
    target,
    alone(map`
    x: Animals suffer
    y: They suffer needlessly`),
    () => ids.shift() ?? 'last',
  )
  expect(after.map.claims.map(({ id }) => id)).toEqual(['C0', 'a', 'b'])
  expect([...after.ids]).toEqual([
    ['x', 'a'],
    ['y', 'b'],
  ])
})

test('cards are pinned nowhere', () => {
  const after = insert(target, alone(pinClaims(target, new Map([['C0', { x: 1, y: 2 }]]))))
  expect(after.claims[1]).not.toHaveProperty('position')
})

describe('parties, turns and sources', () => {
  const party = (id: string, name: string) => makeParty({ id, name })
  const having = (...parties: ArgumentMap['parties']) => makeMap({ parties })
  const claimOf = (it: ArgumentMap['parties'][number]) =>
    alone(makeMap({ parties: [it], claims: [{ id: 'c', text: 'x', party: it.id }] }))

  test.each([
    ['the same by id and name', [party('a', 'Us'), party('b', 'Us')], party('b', 'Us'), 'b', 2],
    ['the same by name', [party('a', 'Us')], party('x', 'Us'), 'a', 1],
    ['new', [party('a', 'Us')], party('x', 'Them'), 'x', 2],
    ['new, under an id that is taken', [party('a', 'Us')], party('a', 'Them'), null, 2],
    ['nameless, and the same by id', [party('a', '')], party('a', ''), 'a', 1],
    ['nameless, and another', [party('a', '')], party('b', ''), 'b', 2],
  ])('a party is %s', (_, before, copied, id, count) => {
    const { parties, claims } = insert(having(...before), claimOf(copied))
    const named = parties.find((one) => one.id === claims[0]?.party)
    expect(parties.length).toBe(count)
    expect(named?.name).toBe(copied.name)
    if (id !== null) expect(named?.id).toBe(id)
  })

  test('a turn goes with its party, wherever that is', () => {
    const excerpt = makeMap({
      parties: [party('a', 'Them')],
      turns: [makeTurn({ id: 't', name: 'Reply', party: 'a' })],
      claims: [{ id: 'c', text: 'x', turn: 't' }],
    })
    const after = insert(having(party('a', 'Us'), party('b', 'Them')), alone(excerpt))
    expect(after.parties.length).toBe(2)
    expect(after.turns).toEqual([makeTurn({ id: 't', name: 'Reply', party: 'b' })])
    expect(insert(after, alone(excerpt)).turns).toBe(after.turns)
  })

  test('a source whose words differ is another, since quotes are anchored in them', () => {
    const withSource = (id: string, text: string) =>
      makeMap({
        sources: [makeSource({ id, title: 'Report', text })],
        claims: [{ id: 'c', text: 'x', sources: [id], quotes: [{ source: id, exact: 'one' }] }],
      })
    const same = insert(withSource('a', 'one'), alone(withSource('b', 'one')))
    expect(same.sources.length).toBe(1)
    expect(same.claims[1]).toMatchObject({ sources: ['a'], quotes: [{ source: 'a' }] })
    const other = insert(withSource('a', 'one'), alone(withSource('a', 'two')))
    expect(other.sources.length).toBe(2)
    const [id] = other.claims[1]?.sources ?? []
    expect(other.sources.find((source) => source.id === id)?.text).toBe('two')
  })
})

test('groups are always new, and nested as they were', () => {
  const groups = [makeGroup({ id: 'g', claims: [] }), makeGroup({ id: 'h', parent: 'g', claims: ['C0'] })]
  const grouped = { ...target, groups }
  const after = insert(grouped, alone(grouped))
  expect(after.groups.slice(0, 2)).toEqual(groups)
  expect(after.groups.slice(2)).toEqual([
    makeGroup({ id: 'n2' }),
    makeGroup({ id: 'n3', parent: 'n2', claims: ['n1'] }),
  ])
})

test('a map takes no more claims than a file may hold', () => {
  const many = {
    ...target,
    claims: Array.from({ length: 200_000 }, () => target.claims[0]).flatMap((one) => one ?? []),
  }
  expect(() => insert(many, alone(target))).toThrow(TooManyClaimsError)
})

test('any map can be put into any other, again and again', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (map, other) => {
      const newId = counting('new')
      const once = insertExcerpt(map, alone(other), newId).map
      const twice = insertExcerpt(once, alone(other), newId).map
      expect(brokenInvariants(twice)).toEqual([])
      expect(twice.claims.length).toBe(map.claims.length + 2 * other.claims.length)
      expect(twice.relations.length).toBe(map.relations.length + 2 * other.relations.length)
      // What is new the first time is the same the second.
      expect([twice.parties.length, twice.sources.length]).toEqual([once.parties.length, once.sources.length])
    }),
  )
})
