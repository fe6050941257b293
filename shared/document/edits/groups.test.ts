import { describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { makeGroup } from '../make.ts'
import { groupAround, membersOf } from '../queries/groups.ts'
import { changeGroup } from './changeGroup.ts'
import { groupClaims, NothingToGroupError } from './groupClaims.ts'
import { UnknownGroupError } from './groupOf.ts'
import { IdInUseError } from './refusals.ts'
import { regroupClaims } from './regroupClaims.ts'
import { ungroup } from './ungroup.ts'

const plain = map`
  A: One
  B: Two
  C: Three
  D: Four`
const grouped: ArgumentMap = {
  ...plain,
  groups: [
    makeGroup({ id: 'outer', title: 'Outer', claims: ['A'] }),
    makeGroup({ id: 'inner', title: 'Inner', parent: 'outer', claims: ['B', 'C'] }),
  ],
}

/** Each group as `id<parent: claims`. */
const seen = (now: ArgumentMap) =>
  now.groups.map(({ id, parent, claims }) => `${id}${parent === undefined ? '' : `<${parent}`}: ${claims.join(' ')}`)
const group = (now: ArgumentMap, ...claims: string[]) => seen(groupClaims(now, claims, { id: 'new', title: 'New' }))

describe('a new group', () => {
  test('holds the claims', () => {
    expect(group(plain, 'A', 'C')).toEqual(['new: A C'])
  })

  test('lies in the group that holds them all', () => {
    expect(group(grouped, 'B')).toEqual(['outer: A', 'inner<outer: C', 'new<inner: B'])
    expect(group(grouped, 'A', 'B')).toEqual(['outer: ', 'inner<outer: C', 'new<outer: A B'])
  })

  test('takes whole groups as they are, and claims of others out of them', () => {
    expect(group(grouped, 'A', 'B', 'C', 'D')).toEqual(['outer<new: A', 'inner<outer: B C', 'new: D'])
    expect(group(grouped, 'B', 'C', 'D')).toEqual(['outer: A', 'inner<new: B C', 'new: D'])
    expect(group(grouped, 'C', 'D')).toEqual(['outer: A', 'inner<outer: B', 'new: C D'])
  })

  test('stays within a group that it takes every claim of', () => {
    const hollow = regroupClaims(grouped, ['A'], 'inner')
    expect(group(hollow, 'A', 'B', 'C')).toEqual(['outer: ', 'inner<outer: ', 'new<inner: A B C'])
  })

  test('needs a claim and an id of its own', () => {
    expect(() => groupClaims(plain, [], { id: 'new', title: '' })).toThrow(NothingToGroupError)
    expect(() => groupClaims(grouped, ['A'], { id: 'inner', title: '' })).toThrow(IdInUseError)
  })
})

test('claims come into a group and leave it; one that is left with nothing goes', () => {
  expect(seen(regroupClaims(grouped, ['D', 'A'], 'inner'))).toEqual(['outer: ', 'inner<outer: B C D A'])
  expect(seen(regroupClaims(grouped, ['B', 'C'], null))).toEqual(['outer: A'])
  expect(seen(regroupClaims(grouped, ['A', 'B', 'C'], null))).toEqual([])
  expect(regroupClaims(grouped, ['B'], 'inner')).toBe(grouped)
  expect(regroupClaims(grouped, ['D'], null)).toBe(grouped)
  expect(() => regroupClaims(grouped, ['A'], 'gone')).toThrow(UnknownGroupError)
})

test('a group is renamed', () => {
  expect(changeGroup(grouped, 'inner', { title: 'Costs' }).groups[1]?.title).toBe('Costs')
  expect(changeGroup(grouped, 'inner', { title: 'Inner' })).toBe(grouped)
})

test('what a group held goes to the one around it', () => {
  expect(seen(ungroup(grouped, 'inner'))).toEqual(['outer: A B C'])
  expect(seen(ungroup(grouped, 'outer'))).toEqual(['inner: B C'])
})

test('the innermost group around claims, and all that it holds', () => {
  expect(groupAround(grouped, ['B', 'C'])?.id).toBe('inner')
  expect(groupAround(grouped, ['A', 'C'])?.id).toBe('outer')
  expect(groupAround(grouped, ['A', 'D'])).toBeUndefined()
  expect(groupAround(grouped, [])).toBeUndefined()
  expect(membersOf(grouped, 'outer')).toEqual(['A', 'B', 'C'])
})
