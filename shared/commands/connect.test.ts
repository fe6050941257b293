import { describe, expect, test } from 'vitest'
import { map, outline, show } from '../../tests/support/mapNotation.ts'
import { type Drop, offerOf } from './connect.ts'

const before = map`
  close: Zoos should close !
    + [r1] suffer: Animals suffer
      + [r2] dull: Caged animals are dulled
    - [r3] save: Zoos save species
  fun: People love zoos`

/** What a drop would do, in words, and the map after it. */
function dropped(claim: string, drop: Drop) {
  const { label, made } = offerOf(before, claim, drop, 'new')
  return { label, after: made && show(made.change(before)), relation: made?.relation }
}

describe('dropping a claim', () => {
  test.each(['support', 'rebut'] as const)('on another makes a %s of it', (as) => {
    const { label, after, relation } = dropped('fun', { as, to: 'save' })
    expect(label).toBe(`${as === 'support' ? 'Supports' : 'Rebuts'} “Zoos save species”`)
    expect(after).toContain(`    ${as === 'support' ? '+' : '-'} [new] fun: People love zoos`)
    expect(relation).toBe('new')
  })

  test('on a step undercuts it', () => {
    const { label, after } = dropped('fun', { as: 'undercut', to: 'r2' })
    expect(label).toBe('Undercuts this step')
    expect(after).toContain('      ~ [new] fun: People love zoos')
  })

  test('on a badge joins its relation', () => {
    const { label, after, relation } = dropped('fun', { as: 'premise', to: 'r2' })
    expect(label).toBe('Links as a premise')
    expect(after).toContain('    & fun: People love zoos')
    expect(relation).toBe('r2')
  })

  test('on the badge of a relation beside its own leaves one joint relation', () => {
    const beside = map`
      close: Zoos should close
        + suffer: Animals suffer
        + cost: Zoos cost too much`
    const { made } = offerOf(beside, 'cost', { as: 'premise', to: 'r1' }, 'new')
    expect(made && show(made.change(beside))).toBe(outline`
      close: Zoos should close
        + suffer: Animals suffer
        & cost: Zoos cost too much`)
  })
})

describe('nothing is offered, with the reason,', () => {
  const refused = (claim: string, drop: Drop) => {
    const { label, after } = dropped(claim, drop)
    expect(after).toBeNull()
    return label
  }

  test('where a claim would bear on itself', () => {
    expect(refused('fun', { as: 'support', to: 'fun' })).toBe('A claim can’t bear on itself')
    expect(refused('close', { as: 'premise', to: 'r1' })).toBe('A claim can’t bear on itself')
    expect(refused('dull', { as: 'undercut', to: 'r2' })).toBe('A claim can’t undercut its own step')
  })

  test('where the relation is there already', () => {
    expect(refused('save', { as: 'rebut', to: 'close' })).toBe('Rebuts “Zoos should close” already')
    expect(refused('dull', { as: 'premise', to: 'r2' })).toBe('Is a premise here already')
  })

  test('but the other kind is', () => {
    expect(dropped('save', { as: 'support', to: 'close' }).label).toBe('Supports “Zoos should close”')
  })
})
