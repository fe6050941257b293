import { describe, expect, test } from 'vitest'
import { map, show } from '../../tests/support/mapNotation.ts'
import { type End, reattachmentOf } from './reattach.ts'

const zoos = map`
  close: Zoos should close
    + [linked] suffer: Animals suffer
      ~ [undercut] unknown: Nobody knows
        ~ [again] tell: Their hormones tell
    & needless: They suffer needlessly
    - [save] species: Zoos save species
      - [few] rare: Few of them
  fun: People love zoos
    + [few2] rare:`

const target: End = { of: 'target' }
const premise = (claim: string): End => ({ of: 'premise', claim })

function drop(relation: string, end: End, place: string) {
  const { label, made } = reattachmentOf(zoos, relation, end, place)
  return { label, after: made?.change(zoos).relations.find(({ id }) => id === relation) ?? null }
}

describe('the end at the target', () => {
  test('goes to another claim, and the drop says so', () => {
    const { label, after } = drop('save', target, 'fun')
    expect(label).toBe('Now rebuts “People love zoos”')
    expect(after).toMatchObject({ id: 'save', kind: 'rebut', from: ['species'], to: 'fun' })
  })

  test('goes to a step, which it undercuts or warrants', () => {
    expect(drop('few', target, 'linked')).toMatchObject({
      label: 'Now undercuts this step',
      after: { to: 'linked' },
    })
    expect(drop('few2', target, 'linked').label).toBe('Now warrants this step')
  })

  test.each([
    ['save', 'species', 'A claim can’t bear on itself'],
    ['save', 'close', 'Ends here already'],
    ['undercut', 'undercut', 'A relation can’t bear on itself, nor on one that bears on it'],
    ['linked', 'again', 'A relation can’t bear on itself, nor on one that bears on it'],
    ['save', 'save', 'A relation can’t bear on itself, nor on one that bears on it'],
  ])('of %s is refused on %s', (relation, place, why) => {
    expect(drop(relation, target, place)).toEqual({ label: why, after: null })
  })
})

describe('the end at a premise', () => {
  test('goes to another claim; the others stay', () => {
    const { label, after } = drop('linked', premise('suffer'), 'fun')
    expect(label).toBe('Now “People love zoos” supports it')
    expect(after?.from).toEqual(['fun', 'needless'])
    expect(show(reattachmentOf(zoos, 'save', premise('species'), 'fun').made?.change(zoos) ?? zoos)).toContain(
      '- [save] fun: People love zoos',
    )
  })

  test.each([
    ['linked', 'suffer', 'needless', 'Is a premise here already'],
    ['linked', 'suffer', 'suffer', 'Begins here already'],
    ['linked', 'suffer', 'close', 'A claim can’t bear on itself'],
    ['undercut', 'unknown', 'suffer', 'A claim can’t bear on its own step'],
    ['save', 'species', 'rare', null],
    ['save', 'species', 'linked', 'Only a claim can be a premise'],
  ])('of %s at %s on %s', (relation, from, place, why) => {
    const { label, after } = drop(relation, premise(from), place)
    if (why === null) expect(after).not.toBeNull()
    else expect({ label, after }).toEqual({ label: why, after: null })
  })
})

test('what is said already is not said twice', () => {
  const twice = map`
    A: One
      + [ab] B: Two
    C: Three
      + [cb] B:`
  expect(reattachmentOf(twice, 'cb', target, 'A').label).toBe('This is said already')
  expect(reattachmentOf(twice, 'cb', target, 'A').made).toBeNull()
})
