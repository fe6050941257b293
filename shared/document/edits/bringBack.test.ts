import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { sample } from '../../../tests/support/sample.ts'
import { brokenInvariants } from '../invariants.ts'
import { bringBack, lostSince } from './bringBack.ts'
import { changeClaims } from './changeClaims.ts'
import { deleteClaims } from './deleteClaims.ts'
import { removeParty } from './removeParty.ts'

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

test('deleted claims come back with their words, their party and all their relations', () => {
  const now = deleteClaims(sample, ['C3', 'C3a'])
  const lost = lostSince(now, sample)
  expect([ids(lost.gone), lost.changed]).toEqual([['C3', 'C3a'], []])
  const back = bringBack(now, sample, ids(lost.gone))
  expect(new Set(back.claims)).toEqual(new Set(sample.claims))
  expect(new Set(ids(back.relations))).toEqual(new Set(ids(sample.relations)))
})

test('one of them comes back alone, with the relations to what is there', () => {
  const back = bringBack(deleteClaims(sample, ['C3', 'C3a', 'C3b']), sample, ['C3'])
  expect(ids(back.claims)).toContain('C3')
  expect(ids(back.claims)).not.toContain('C3a')
  expect(back.relations.some(({ from, to }) => to === 'C3' && from.includes('C3a'))).toBe(false)
  expect(brokenInvariants(back)).toEqual([])
})

test('a changed claim is as it was; what else was changed stays', () => {
  const now = changeClaims(changeClaims(sample, ['C3'], { text: 'New' }), ['C4'], { text: 'Also new' })
  expect(ids(lostSince(now, sample).changed)).toEqual(['C3', 'C4'])
  const back = bringBack(now, sample, ['C3'])
  expect(lostSince(back, sample).changed.map(({ id }) => id)).toEqual(['C4'])
})

test('a party that was removed since comes back with its claim', () => {
  const now = deleteClaims(removeParty(sample, 'us'), ['U1'])
  const back = bringBack(now, sample, ['U1'])
  expect(back.claims.find(({ id }) => id === 'U1')?.party).toBe('us')
  expect(brokenInvariants(back)).toEqual([])
})

test('any part of any map can be brought into any other', () => {
  fc.assert(
    fc.property(anyMap, anyMap, fc.array(fc.nat(), { maxLength: 4 }), (map, version, places) => {
      const chosen = places.flatMap((place) => version.claims[place % version.claims.length]?.id ?? [])
      expect(brokenInvariants(bringBack(map, version, chosen))).toEqual([])
    }),
  )
})
