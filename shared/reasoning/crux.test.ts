import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { sample } from '../../tests/support/sample.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { makeMap } from '../document/make.ts'
import { UnknownIdError } from '../document/queries/lookup.ts'
import { createLabelling } from './crux/labelling.ts'
import { createSearch, MOST_STEPS } from './crux/search.ts'
import { cruxOf } from './crux.ts'
import { standingsWith } from './standings.ts'

/** All smallest sets of up to two, by trying each. */
function setsByTrial(of: ArgumentMap, id: string): readonly string[] {
  const stands = (out: readonly string[]) =>
    standingsWith(of, new Map(out.map((each) => [each, 'out' as const]))).claims.get(id) === 'stands'
  const now = stands([])
  const others = [...of.claims, ...of.relations].map((item) => item.id).filter((other) => other !== id)
  const singles = others.filter((other) => stands([other]) !== now).map((other) => [other])
  const pairs = others.flatMap((a, at) => others.slice(at + 1).map((b) => [a, b]))
  const found = singles.length > 0 ? singles : pairs.filter((pair) => stands(pair) !== now)
  return found.slice(0, 20).map((set) => set.join(' '))
}

test('agrees with trying everything, for any map', () => {
  fc.assert(
    fc.property(anyMap, fc.nat(), (any, place) => {
      const id = any.claims[place % Math.max(1, any.claims.length)]?.id
      fc.pre(id !== undefined)
      const { sets, exact } = cruxOf(any, id ?? '')
      const tried = setsByTrial(any, id ?? '')
      if (tried.length > 0) expect([sets.map((set) => set.join(' ')), exact]).toEqual([tried, true])
      else expect(sets.every((set) => set.length === 3)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('what a claim rests on, and what must be answered', () => {
  const zoos = map`
    C0: Zoos should close ! @us
      - [x1] Zoos save species @them
        - [x2] They save few @us`
  expect(cruxOf(zoos, 'C0')).toEqual({ stands: true, sets: [['they-save-few'], ['x2']], exact: true })
  expect(cruxOf(zoos, 'zoos-save-species')).toEqual({ stands: false, sets: [['they-save-few'], ['x2']], exact: true })
})

test('a claim that nothing reaches hangs on nothing', () => {
  expect(cruxOf(map`A: Alone`, 'A')).toEqual({ stands: true, sets: [], exact: true })
})

test('two attackers must both be answered, each itself or its attack', () => {
  const both = map`
    A: Zoos should close
      - [x] First: Zoos save species
      - [y] Second: Children learn there`
  expect(cruxOf(both, 'A').sets).toEqual([
    ['First', 'Second'],
    ['First', 'y'],
    ['Second', 'x'],
    ['x', 'y'],
  ])
})

test('what four would have to fall for is not said to hang on nothing', () => {
  const four = map`
    A: Zoos should close
      - First: Zoos save species
      - Second: Children learn there
      - Third: Research needs them
      - Fourth: They cost little`
  expect(cruxOf(four, 'A')).toEqual({ stands: false, sets: [], exact: false })
})

test('a claim that only rebuts itself hangs on that', () => {
  const itself = map`
    A: Nothing is true
      - [x] A:`
  expect(cruxOf(itself, 'A')).toEqual({ stands: false, sets: [['x']], exact: true })
})

test('a large tangle is given up in time, and said to be inexact', () => {
  const many = 400
  const at = (place: number) => `c${place % many}`
  const ties = Array.from({ length: many }, (_, place) => [place + 1, place + 7, place * 7 + 3]).flatMap(
    (ends, place) =>
      ends.filter((end) => end % many !== place).flatMap((end) => [[place, end] as const, [end, place] as const]),
  )
  const tangle = makeMap({
    claims: Array.from({ length: many }, (_, place) => ({ id: at(place), text: 'x' })),
    relations: ties.map(([from, to], place) => ({ id: `x${place}`, kind: 'rebut', from: [at(from)], to: at(to) })),
  })
  const labelling = createLabelling(tangle, 'c0')
  expect(createSearch(labelling, false)(2)).toMatchObject({ isCut: true })
  expect(labelling.steps()).toBeLessThan(MOST_STEPS + 2 * (many + ties.length))
})

test('a claim is asked about by its id', () => {
  expect(() => cruxOf(sample, 'nobody')).toThrow(UnknownIdError)
})

test('in the sample', () => {
  const shown = (id: string) => cruxOf(sample, id).sets.map((set) => set.join(' & '))
  expect(shown('C0')).toEqual([])
  expect(shown('C1')).toEqual(['U1', 'x1', 'x3'])
  expect(shown('C4a')).toEqual(['C4', 'x7'])
  expect(shown('U1')).toEqual(['C1 & C6', 'C1 & x4', 'C6 & x2', 'x2 & x4'])
})
