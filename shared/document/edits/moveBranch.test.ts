import { expect, test } from 'vitest'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { UnknownIdError } from '../queries/lookup.ts'
import { BearsAlreadyError, BranchIntoItselfError, ContentionMovedError, moveBranch } from './moveBranch.ts'

const zoos = map`
  C0: Zoos should close
    + [linked] C1: Animals suffer
    & C2: They suffer needlessly
      ~ [undercut] C3: Nobody knows what animals feel
    - [save] C4: Zoos save species
      - [few] C5: Few of them
  C6: Parks are better`

test('a claim takes its branch along, and bears on its parent as it bore before', () => {
  expect(show(moveBranch(zoos, 'C4', 'C6', 'new'))).toBe(outline`
    C0: Zoos should close
      + [linked] C1: Animals suffer
        ~ [undercut] C3: Nobody knows what animals feel
      & C2: They suffer needlessly
    C6: Parks are better
      - [save] C4: Zoos save species
        - [few] C5: Few of them`)
})

test('linked premises go together, with what undercuts their step', () => {
  expect(show(moveBranch(zoos, 'C2', 'C5', 'new'))).toBe(outline`
    C0: Zoos should close
      - [save] C4: Zoos save species
        - [few] C5: Few of them
          + [linked] C1: Animals suffer
            ~ [undercut] C3: Nobody knows what animals feel
          & C2: They suffer needlessly
    C6: Parks are better`)
})

test('an undercut becomes a rebuttal of its parent', () => {
  const after = moveBranch(zoos, 'C3', 'C6', 'new')
  expect(after.relations.find(({ id }) => id === 'undercut')).toMatchObject({ kind: 'rebut', to: 'C6' })
})

test('what hung on nothing supports its parent, and what hung on something can hang on nothing', () => {
  const under = moveBranch(zoos, 'C6', 'C5', 'new')
  expect(under.relations.at(-1)).toMatchObject({ id: 'new', kind: 'support', from: ['C6'], to: 'C5' })
  expect(moveBranch(under, 'C6', null, 'x')).toEqual(zoos)
  const loose = moveBranch(zoos, 'C1', null, 'new')
  expect(loose.relations.map(({ id }) => id)).toEqual(['save', 'few'])
})

test('where it hangs already, nothing changes', () => {
  expect(moveBranch(zoos, 'C3', 'C0', 'new')).toBe(zoos)
  expect(moveBranch(zoos, 'C6', null, 'new')).toBe(zoos)
})

test('what can’t be is refused in a sentence', () => {
  expect(() => moveBranch(zoos, 'C4', 'C5', 'new')).toThrow(BranchIntoItselfError)
  expect(() => moveBranch(zoos, 'C4', 'C4', 'new')).toThrow(BranchIntoItselfError)
  expect(() => moveBranch(zoos, 'C1', 'C2', 'new')).toThrow(BranchIntoItselfError)
  expect(() => moveBranch(zoos, 'C0', 'C3', 'new')).toThrow(BranchIntoItselfError)
  expect(() => moveBranch(zoos, 'C4', 'gone', 'new')).toThrow(UnknownIdError)
  const main = map`
    C0: Zoos should close !
    C1: Parks are better`
  expect(() => moveBranch(main, 'C0', 'C1', 'new')).toThrow(ContentionMovedError)
  const both = map`
    C0: Zoos should close
      - C2: Zoos save species
    C1: Zoos are useless
      - C2:`
  expect(() => moveBranch(both, 'C2', 'C1', 'new')).toThrow(BearsAlreadyError)
})
