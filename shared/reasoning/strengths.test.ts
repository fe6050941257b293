import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { makeMap } from '../document/make.ts'
import { type StrengthSemantics, semantics } from './strengths/semantics.ts'
import { strengthsOf } from './strengths.ts'

const kinds = Object.keys(semantics) as StrengthSemantics[]

/** The map with these confidences, by claim. */
const weighted = (of: ArgumentMap, confidences: Readonly<Record<string, number>>): ArgumentMap => ({
  ...of,
  claims: of.claims.map((claim) => ({ ...claim, confidence: confidences[claim.id] ?? claim.confidence })),
})

const strengthOf = (of: ArgumentMap, kind: StrengthSemantics, id: string) => strengthsOf(of, kind).strengths.get(id)

const debated = map`
  A: A
    + S: S
    - R: R
    - T: T`

describe('the formulas as published', () => {
  // Worked out by hand from the papers that `semantics.ts` names, for weights A 0.5, S 0.6, R 0.8, T 0.3.
  const weights = weighted(debated, { A: 0.5, S: 0.6, R: 0.8, T: 0.3 })

  test('DF-QuAD: attacks 1 − 0.2·0.7 = 0.86 against a support of 0.6', () => {
    expect(strengthOf(weights, 'df-quad', 'A')).toBeCloseTo(0.5 - 0.5 * 0.26, 12)
  })

  test('quadratic energy: E = 0.6 − 1.1 = −0.5, h = 0.2', () => {
    expect(strengthOf(weights, 'quadratic-energy', 'A')).toBeCloseTo(0.5 - 0.5 * 0.2, 12)
  })

  test('Euler-based: 1 − 0.75 / (1 + 0.5·e^−0.5)', () => {
    expect(strengthOf(weights, 'euler', 'A')).toBeCloseTo(1 - 0.75 / (1 + 0.5 * Math.exp(-0.5)), 12)
  })

  test('a single full attack and a single full support', () => {
    const one = (sign: string) =>
      weighted(
        sign === '-'
          ? map`
        A: A
          - B: B`
          : map`
        A: A
          + B: B`,
        { A: 0.4, B: 1 },
      )
    expect(strengthOf(one('-'), 'df-quad', 'A')).toBe(0)
    expect(strengthOf(one('+'), 'df-quad', 'A')).toBe(1)
    expect(strengthOf(one('-'), 'quadratic-energy', 'A')).toBeCloseTo(0.2, 12)
    expect(strengthOf(one('+'), 'quadratic-energy', 'A')).toBeCloseTo(0.7, 12)
  })
})

describe.each(kinds)('%s', (kind) => {
  test('gives shares, for any map, and each follows from the formula or is said to be unsettled', () => {
    fc.assert(
      fc.property(anyMap, (any) => {
        const { strengths, unsettled } = strengthsOf(any, kind)
        const { influence } = semantics[kind]
        expect([...strengths.keys()]).toEqual([...any.claims, ...any.relations].map(({ id }) => id))
        const at = (id: string) => strengths.get(id) ?? Number.NaN
        for (const { id, confidence } of any.claims) {
          const of = (sign: string) =>
            any.relations.filter(({ to, kind }) => to === id && kind === sign).map((r) => at(r.id))
          const [supports, attacks] = [of('support'), of('rebut')]
          expect(at(id)).toBeGreaterThanOrEqual(0)
          expect(at(id)).toBeLessThanOrEqual(1)
          if (!unsettled.has(id)) expect(at(id)).toBeCloseTo(influence(confidence, supports, attacks), 6)
        }
      }),
    )
  })

  test('a claim that nothing bears on is as strong as its confidence', () => {
    expect(strengthOf(weighted(map`A: A`, { A: 0.37 }), kind, 'A')).toBeCloseTo(0.37, 12)
  })

  test('linked premises are as strong as the weakest, and an undercut weakens the step alone', () => {
    const linked = weighted(
      map`
      A: A
        + [s] S: S
        & T: T
          ~ U: U`,
      { A: 0.5, S: 0.9, T: 0.4, U: 0.5 },
    )
    const { influence } = semantics[kind]
    const { strengths } = strengthsOf(linked, kind)
    expect(strengths.get('s')).toBeCloseTo(influence(0.4, [], [0.5]), 12)
    expect(strengths.get('T')).toBeCloseTo(0.4, 12)
  })

  test('claims that rebut each other come to rest', () => {
    const standOff = map`
      A: A
        - B: B
          - A:`
    const { strengths, unsettled } = strengthsOf(standOff, kind)
    expect(unsettled.size).toBe(0)
    expect(strengths.get('A')).toBeCloseTo(strengths.get('B') ?? 0, 6)
  })

  test('a chain of very many claims is gone through once', () => {
    const length = 20_000
    const claims = Array.from({ length }, (_, at) => ({
      ...(debated.claims[0] as ArgumentMap['claims'][number]),
      id: `c${at}`,
    }))
    const relations = claims.slice(1).map(({ id }, at) => ({
      ...(debated.relations[1] as ArgumentMap['relations'][number]),
      id: `r${at}`,
      from: [id],
      to: `c${at}`,
    }))
    const { strengths, unsettled } = strengthsOf({ ...debated, claims, relations }, kind)
    expect([strengths.size, unsettled.size]).toEqual([2 * length - 1, 0])
  })
})

test.each<StrengthSemantics>(['df-quad', 'quadratic-energy'])(
  'what swings for ever is said not to settle by %s, and so is what hangs on it',
  (kind) => {
    // Three camps of twenty, each of which attacks the next with all it has: so many attacks answer too sharply to what
    // attacks them for any pace to bring them to rest.
    const camps = [1, 0.95, 0.9].map((confidence, camp) =>
      Array.from({ length: 20 }, (_, at) => ({ id: `c${camp}-${at}`, text: 'x', confidence })),
    )
    const attacks = camps.flatMap((camp, at) =>
      camp.flatMap(({ id }) => (camps[(at + 1) % 3] ?? []).map((other) => [id, other.id] as const)),
    )
    const swinging = makeMap({
      claims: [...camps.flat(), { id: 'hangs', text: 'x' }, { id: 'apart', text: 'x' }],
      relations: [...attacks, ['c0-0', 'hangs'] as const].map(([from, to], at) => ({
        ...{ id: `x${at}`, kind: 'rebut' as const },
        ...{ from: [from], to },
      })),
    })
    const { unsettled } = strengthsOf(swinging, kind)
    expect([unsettled.has('c0-0'), unsettled.has('c2-19'), unsettled.has('hangs')]).toEqual([true, true, true])
    expect(unsettled.has('apart')).toBe(false)
  },
)

test('three full attacks in a ring meet half way', () => {
  const ring = weighted(
    map`
    A: A
      - B: B
        - C: C
          - A:`,
    { A: 1, B: 1, C: 1 },
  )
  const { strengths, unsettled } = strengthsOf(ring, 'df-quad')
  expect(unsettled.size).toBe(0)
  for (const id of ['A', 'B', 'C']) expect(strengths.get(id)).toBeCloseTo(0.5, 6)
})
