import { describe, expect, test } from 'vitest'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { UnknownIdError } from '../queries/lookup.ts'
import { linkPremises, NothingToLinkError } from './linkPremises.ts'
import { splitPremises } from './splitPremises.ts'

const zoos = map`
  C0: Zoos should close
    + [s1] C1: Animals suffer
      ~ [u1] C4: Nobody knows
    + [s2] C2: They suffer needlessly
      ~ [u2] C5: Need is relative
        ~ [u3] C6: Not this one
    + [s3] C3: They go mad
    - [x1] C2:`

describe('linking', () => {
  test('joins the premises in the order given, and what bore on their steps', () => {
    expect(show(linkPremises(zoos, ['C3', 'C2', 'C1']))).toBe(outline`
      C0: Zoos should close
        + [s3] C3: They go mad
          ~ [u1] C4: Nobody knows
          ~ [u2] C5: Need is relative
            ~ [u3] C6: Not this one
        & C2: They suffer needlessly
        & C1: Animals suffer
        - [x1] C2:`)
  })

  test('takes along the premises that were linked before', () => {
    const twice = linkPremises(linkPremises(zoos, ['C1', 'C2']), ['C3', 'C2'])
    expect(twice.relations.find(({ id }) => id === 's3')?.from).toEqual(['C3', 'C1', 'C2'])
  })

  test.each([
    ['one claim', ['C1']],
    ['none', []],
    ['those that are linked already', ['C1', 'C1']],
    ['a claim and what it bears on', ['C1', 'C0']],
    ['replies to different things', ['C1', 'C4']],
  ])('%s is refused', (_, claims) => {
    expect(() => linkPremises(zoos, claims)).toThrow(NothingToLinkError)
  })
})

describe('parting', () => {
  test('undoes a linking, but for what bore on the steps', () => {
    const ids = ['a', 'b']
    const parted = splitPremises(linkPremises(zoos, ['C1', 'C2', 'C3']), 's1', () => ids.shift() ?? '')
    expect(parted.relations.filter(({ to, kind }) => to === 'C0' && kind === 'support')).toMatchObject([
      { id: 's1', from: ['C1'] },
      { id: 'a', from: ['C2'] },
      { id: 'b', from: ['C3'] },
    ])
    expect(parted.relations.find(({ id }) => id === 'u2')?.to).toBe('s1')
  })

  test('a step with one premise stays as it is', () => {
    expect(splitPremises(zoos, 's1', () => 'a')).toBe(zoos)
    expect(() => splitPremises(zoos, 'gone', () => 'a')).toThrow(UnknownIdError)
  })
})
