import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { standingsOf } from './standings.ts'
import { supposing } from './suppose.ts'

const zoos = map`
  C0: Zoos should close ! @us
    - [x1] Zoos save species @them
      - [x2] They save few @us
        - [x3] The few matter @them`

test('what is supposed holds against all that bears on it, and the rest follows', () => {
  const { standings, changed } = supposing(zoos, new Map([['they-save-few', 'in']]))
  expect(standings.claims.get('they-save-few')).toBe('stands')
  expect(standings.claims.get('C0')).toBe('stands')
  expect([...changed]).toEqual(['C0', 'zoos-save-species', 'they-save-few', 'x1', 'x2'])
})

test('a relation may be supposed away', () => {
  const { standings } = supposing(zoos, new Map([['x3', 'out']]))
  expect(standings.claims.get('they-save-few')).toBe('stands')
  expect(standings.relations.get('x3')).toBe('out')
})

test('without suppositions nothing changes; and to suppose what is so changes nothing', () => {
  fc.assert(
    fc.property(anyMap, (any) => {
      expect(supposing(any, new Map()).changed.size).toBe(0)
      const { claims } = standingsOf(any)
      const standing = [...claims].flatMap(([id, label]) =>
        label === 'contested' ? [] : [[id, label === 'stands' ? ('in' as const) : ('out' as const)] as const],
      )
      expect(supposing(any, new Map(standing)).changed.size).toBe(0)
    }),
  )
})
