import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { sample } from '../../tests/support/sample.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { makeMap } from '../document/make.ts'
import { positionsOf, standsIn } from './positions.ts'
import { standingsOf } from './standings.ts'

/** A framework as papers draw it: names, and who attacks whom. */
const framework = (names: string, ...attacks: readonly string[]): ArgumentMap =>
  makeMap({
    claims: [...names].map((id) => ({ id, text: id })),
    relations: attacks.map(([from = '', to = ''], at) => ({ id: `r${at}`, kind: 'rebut', from: [from], to })),
  })

const shown = (of: ArgumentMap) => {
  const { preferred, stable } = positionsOf(of)
  return [preferred?.map((stands) => [...stands, ...grounded(of)].toSorted().join('')).toSorted(), stable]
}
const grounded = (of: ArgumentMap) =>
  [...standingsOf(of).claims].flatMap(([id, standing]) => (standing === 'stands' ? id : [])).join('')

// The usual examples of the literature, with the answers that it gives: P. M. Dung, Artificial Intelligence 77, 1995;
// P. Baroni, M. Caminada and M. Giacomin, “An introduction to argumentation semantics”, Knowledge Engineering Review
// 26, 2011.
describe('published frameworks', () => {
  test.each<[name: string, ArgumentMap, string, readonly string[], stable: number]>([
    ['reinstatement', framework('abc', 'ab', 'bc'), 'ac', ['ac'], 1],
    ['the Nixon diamond', framework('ab', 'ab', 'ba'), '', ['a', 'b'], 2],
    ['a claim against itself', framework('a', 'aa'), '', [''], 0],
    ['a ring of three', framework('abc', 'ab', 'bc', 'ca'), '', [''], 0],
    ['a ring of four', framework('abcd', 'ab', 'bc', 'cd', 'da'), '', ['ac', 'bd'], 2],
    ['floating reinstatement', framework('abcd', 'ab', 'ba', 'ac', 'bc', 'cd'), '', ['ad', 'bd'], 2],
    [
      'two that exclude each other, and a ring',
      framework('abcde', 'ab', 'ba', 'bc', 'cd', 'de', 'ec'),
      '',
      ['a', 'bd'],
      1,
    ],
    ['an attacker that defeats itself', framework('ab', 'aa', 'ab'), '', [''], 0],
  ])('%s', (_, of, stands, preferred, stable) => {
    expect(grounded(of)).toBe(stands)
    expect(shown(of)).toEqual([[...preferred].toSorted(), stable])
  })
})

test('an undercut decides a step, and a linked premise brings it down', () => {
  const zoos = map`
    A: Close
      - [r] B: Keep
        ~ C: No
          - D: Yes
            - C:`
  expect(shown(zoos)).toEqual([['ABC', 'BD'].map((set) => set).toSorted(), 2])
})

/** What stands in each complete labelling, by trying all labels on everything. */
function standsByTrial({ claims, relations }: ArgumentMap): readonly string[] {
  const nodes = [...claims, ...relations]
  const found = new Set<string>()
  for (let code = 0; code < 3 ** nodes.length; code += 1) {
    const labels = new Map(nodes.map(({ id }, at) => [id, Math.floor(code / 3 ** at) % 3]))
    const isLegal = nodes.every((node) => {
      const premises = 'from' in node ? node.from.map((id) => labels.get(id)) : []
      const rebuttals = relations.flatMap(({ id, kind, to }) =>
        kind === 'rebut' && to === node.id ? labels.get(id) : [],
      )
      const isIn = premises.every((label) => label === 1) && rebuttals.every((label) => label === 2)
      const isOut = premises.some((label) => label === 2) || rebuttals.some((label) => label === 1)
      return labels.get(node.id) === (isIn ? 1 : isOut ? 2 : 0)
    })
    if (isLegal) found.add(claims.flatMap(({ id }) => (labels.get(id) === 1 ? id : [])).join(' '))
  }
  return [...found]
}

test('agrees with trying all labels, for any small map', () => {
  const small = anyMap.filter(({ claims, relations }) => claims.length + relations.length <= 8)
  fc.assert(
    fc.property(small, (any) => {
      const sets = standsByTrial(any).map((ids) => new Set(ids === '' ? [] : ids.split(' ')))
      const largest = sets.filter(
        (set) => !sets.some((other) => set.size < other.size && [...set].every((id) => other.has(id))),
      )
      const plain = (all: readonly ReadonlySet<string>[]) =>
        [...new Set(all.map((set) => [...set].join(' ')))].toSorted()
      const { claims } = standingsOf(any)
      const all = (positionsOf(any).preferred ?? []).map(
        (stands) => new Set([...claims].flatMap(([id, its]) => (its === 'stands' || stands.has(id) ? id : []))),
      )
      expect(plain(all)).toEqual(plain(largest))
    }),
  )
})

test('the sample has a position for each way to settle its stand-offs', () => {
  const { preferred, contested, stable } = positionsOf(sample)
  expect([contested, preferred?.length, stable]).toEqual([5, 4, 4])
})

test('ten stand-offs in a large map have their thousand positions', () => {
  const pairs = ['ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn', 'op', 'qr', 'st']
  const tens = framework('abcdefghijklmnopqrst', ...pairs.flatMap(([a = '', b = '']) => [a + b, b + a]))
  const settled = Array.from({ length: 2_000 }, (_, at) => ({ id: `settled${at}`, text: 'x' }))
  const large = makeMap({ claims: [...tens.claims, ...settled], relations: [...tens.relations] })
  const positions = positionsOf(large)
  expect([positions.contested, positions.preferred?.length, positions.stable]).toEqual([20, 1024, 1024])
  const counts = standsIn(large, positions)
  expect([counts?.get('a'), counts?.get('settled7')]).toEqual([512, 1024])
})

test('beyond the bound it says so instead of guessing', () => {
  const many = framework(
    'abcdefghijklmnopqrstuv',
    ...['ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn', 'op', 'qr', 'st', 'uv'].flatMap(([a = '', b = '']) => [a + b, b + a]),
  )
  expect(positionsOf(many)).toEqual({ contested: 22, preferred: null, stable: 0 })
})
