import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { changeClaims } from '../edits/changeClaims.ts'
import { pinClaims } from '../edits/pinClaims.ts'
import { brokenInvariants } from '../invariants.ts'
import { neighbourhood, partOf } from './neighbourhood.ts'

const zoos = map`
  C0: Zoos should close !
    + C1: Animals suffer
    & C2: Suffering is bad
      ~ C3: Not all suffering
    + C1:
      - C4: Keepers care
        + C5: They are trained
    - C6: Zoos teach`

const around = (id: string, links: number) => [...neighbourhood(zoos, id, links)].sort()

test('reaches over so many relations, whichever way they run', () => {
  expect(around('C1', 0)).toEqual(['C1'])
  expect(around('C6', 1)).toEqual(['C0', 'C6'])
  expect(around('C5', 2)).toEqual(['C1', 'C4', 'C5'])
  expect(around('gone', 3)).toEqual([])
})

test('linked premises, and what bears on their step, are one link away', () => {
  expect(around('C1', 1)).toEqual(['C0', 'C1', 'C2', 'C3', 'C4'])
  expect(around('C3', 1)).toEqual(['C0', 'C1', 'C2', 'C3'])
})

test('a part is a map of its own, with nothing folded or pinned, and its claims are the same each time', () => {
  const folded = pinClaims(changeClaims(zoos, ['C0'], { folded: true }), new Map([['C4', { x: 9, y: 9 }]]))
  const ids = neighbourhood(folded, 'C4', 1)
  const part = partOf(folded, ids)
  expect(brokenInvariants(part)).toEqual([])
  expect(part.claims.map(({ id, folded, position }) => [id, folded, position])).toEqual([
    ['C1', false, undefined],
    ['C4', false, undefined],
    ['C5', false, undefined],
  ])
  expect(part.relations.map(({ from, to }) => [...from, to])).toEqual([
    ['C4', 'C1'],
    ['C5', 'C4'],
  ])
  expect(partOf(folded, ids).claims.every((claim, at) => claim === part.claims[at])).toBe(true)
})
