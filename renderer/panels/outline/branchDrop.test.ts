import { expect, test } from 'vitest'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { dropBranch, type Landing, landingOn, outcomeOf } from './branchDrop.ts'
import { rowsOf } from './rows.ts'

const zoos = map`
  C0: Zoos should close !
    + C1: Animals suffer
      - C2: Keepers care
    - C3: Zoos teach
    + C4: Zoos cost much`

const rowOf = (id: string, collapsed: readonly string[] = []) => {
  const row = rowsOf(outlineOf(zoos), new Set(collapsed)).find(({ claim }) => claim === id)
  if (row === undefined) throw new Error(`There is no row “${id}”.`)
  return row
}
const childrenAfter = (branch: string, landing: Landing, parent: string) =>
  outlineOf(dropBranch(zoos, branch, landing, 'new')).entries.get(parent)?.children

test('a row takes a branch in its middle, and lets it beside itself at its edges', () => {
  expect(landingOn(rowOf('C3'), 0.1).where).toBe('before')
  expect(landingOn(rowOf('C3'), 0.5).where).toBe('into')
  expect(landingOn(rowOf('C3'), 0.9).where).toBe('behind')
  // Right below it stand its children.
  expect(landingOn(rowOf('C1'), 0.9).where).toBe('into')
  expect(landingOn(rowOf('C1', ['C1']), 0.9).where).toBe('behind')
})

test('a branch lands under a claim or beside it', () => {
  expect(childrenAfter('C1', { claim: 'C3', where: 'into' }, 'C3')).toEqual(['C1'])
  expect(childrenAfter('C4', { claim: 'C1', where: 'before' }, 'C0')).toEqual(['C4', 'C1', 'C3'])
  expect(childrenAfter('C2', { claim: 'C3', where: 'behind' }, 'C0')).toEqual(['C1', 'C3', 'C2', 'C4'])
})

test('the outcome is named before the drop, and so is why there is none', () => {
  const said = (branch: string, landing: Landing) => outcomeOf(zoos, branch, landing, 'new')
  expect(said('C1', { claim: 'C3', where: 'into' })).toEqual({ sentence: 'Under “Zoos teach”', isRefused: false })
  expect(said('C1', { claim: 'C2', where: 'into' })?.isRefused).toBe(true)
  expect(said('C1', { claim: 'C0', where: 'into' })).toBeNull()
  expect(said('C1', { claim: 'C1', where: 'into' })).toBeNull()
})
