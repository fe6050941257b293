import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdits, mapsAfter } from '../../tests/support/anyEdits.ts'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap, Claim } from '../document/argumentMap.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { makeMap } from '../document/make.ts'
import { type StepStanding, standingOf } from './reading.ts'
import { standingsOf } from './standings.ts'

/** A framework of claims a, b, c, … and attacks among them, such as `a>b b>a`. */
function framework(attacks: string): ArgumentMap {
  const ties = attacks.split(' ').map((attack) => attack.split('>'))
  const names = [...new Set(ties.flat())].sort()
  return makeMap({
    claims: names.map((id) => ({ id, text: id })),
    relations: ties.map(([from = '', to = ''], place) => ({ id: `x${place}`, kind: 'rebut', from: [from], to })),
  })
}

/** `stands: a c, defeated: b`: the claims of each standing that occurs. */
function claimsByStanding(map: ArgumentMap): string {
  const { claims } = standingsOf(map)
  return ['stands', 'defeated', 'contested']
    .map((standing) => [standing, [...claims].filter(([, its]) => its === standing).map(([id]) => id)] as const)
    .flatMap(([standing, ids]) => (ids.length === 0 ? [] : `${standing}: ${ids.join(' ')}`))
    .join(', ')
}

test.each([
  ['a rebuttal that nothing rebuts defeats', 'b>a', 'stands: b, defeated: a'],
  ['what defeats the attacker reinstates', 'b>a c>b', 'stands: a c, defeated: b'],
  ['two that rebut each other are contested', 'a>b b>a', 'contested: a b'],
  ['a ring of three is contested', 'a>b b>c c>a', 'contested: a b c'],
  ['a ring of four is contested', 'a>b b>c c>d d>a', 'contested: a b c d'],
  ['what rebuts itself is contested', 'a>a', 'contested: a'],
  ['what rebuts itself and is rebutted falls', 'a>a b>a', 'stands: b, defeated: a'],
  ['what a self-rebutting claim rebuts is contested', 'a>a a>b', 'contested: a b'],
  ['floating assignment: grounded labelling leaves all contested', 'a>b b>a a>c b>c c>d', 'contested: a b c d'],
  ['an attack from outside breaks a ring', 'a>b b>c c>a d>a', 'stands: b d, defeated: a c'],
])('%s: %s', (_, attacks, expected) => {
  expect(claimsByStanding(framework(attacks))).toBe(expected)
})

test('linked premises fall with any of them, and then no longer defeat', () => {
  const linked = map`
    a: Claim
      - b: Premise
      & c: Premise
        - d: Rebuttal of the second premise`
  expect(claimsByStanding(linked)).toBe('stands: a b d, defeated: c')
  expect(standingsOf(linked).relations.get('r1')).toBe('out')
})

test('an undercut takes out the step and leaves its premise', () => {
  const undercut = map`
    a: Claim
      - b: Rebuttal
        ~ c: Undercut`
  expect(claimsByStanding(undercut)).toBe('stands: a b c')
  expect(Object.fromEntries(standingsOf(undercut).relations)).toEqual({ r1: 'out', r2: 'in' })
})

test('an undercut of an undercut restores the step', () => {
  const restored = map`
    a: Claim
      - b: Rebuttal
        ~ c: Undercut
          ~ d: Undercut of the undercut`
  expect(claimsByStanding(restored)).toBe('stands: b c d, defeated: a')
  expect(Object.fromEntries(standingsOf(restored).relations)).toEqual({ r1: 'in', r2: 'out', r3: 'in' })
})

test('supports and warrants change no standing', () => {
  const supported = map`
    a: Claim
      - b: Rebuttal
        ^ w: Warrant
        ~ c: Undercut
      + d: Support`
  expect(claimsByStanding(supported)).toBe('stands: a b w c d')
  expect(standingsOf(supported).relations.get('r1')).toBe('out')
})

test('a claim is unsupported when it stands and each of its supports is out', () => {
  const claims = map`
    lost: All supports out
      + a: Defeated support
        - x: Rebuttal
      + b: Undercut support
        ~ y: Undercut
    held: One support left
      + a:
      + c: Standing support
    open: A contested support
      + d: Contested support
        - d:
    fallen: Defeated itself
      + a:
      - x:
    bare: Without supports`
  expect([...standingsOf(claims).unsupported]).toEqual(['lost'])
})

/** The definition, rule by rule, over and over until nothing changes. */
function slowLabels(map: ArgumentMap): ReadonlyMap<string, StepStanding> {
  const labels = new Map<string, StepStanding>()
  const labelled = (ids: readonly string[], label: StepStanding) => ids.filter((id) => labels.get(id) === label)
  for (let before = -1; before < labels.size; ) {
    before = labels.size
    for (const { id, from } of [...map.claims.map(({ id }) => ({ id, from: [] })), ...map.relations]) {
      const rebuttals = map.relations.filter(({ kind, to }) => kind === 'rebut' && to === id).map(({ id }) => id)
      const allIn = labelled(from, 'in').length === from.length
      if (allIn && labelled(rebuttals, 'out').length === rebuttals.length) labels.set(id, 'in')
      else if (labelled(from, 'out').length > 0 || labelled(rebuttals, 'in').length > 0) labels.set(id, 'out')
    }
  }
  return labels
}

test('any map is labelled as the definition says', () => {
  const words = { in: 'stands', out: 'defeated', undecided: 'contested' }
  fc.assert(
    fc.property(anyMap, (map) => {
      const { claims, relations, unsupported } = standingsOf(map)
      const labels = slowLabels(map)
      for (const { id } of map.relations) expect(relations.get(id)).toBe(labels.get(id) ?? 'undecided')
      for (const { id } of map.claims) {
        const label = labels.get(id) ?? 'undecided'
        expect(claims.get(id)).toBe(words[label])
        const supports = map.relations.filter(({ kind, to }) => kind === 'support' && to === id)
        const isLost = supports.length > 0 && supports.every(({ id }) => labels.get(id) === 'out')
        expect(unsupported.has(id)).toBe(label === 'in' && isLost)
      }
    }),
    { numRuns: 500 },
  )
})

test('after any edits they are those that a map without a past has, in the same order', () => {
  fc.assert(
    fc.property(anyMap, anyEdits(12), (map, edits) => {
      for (const now of mapsAfter(map, edits)) {
        const standings = standingsOf(now)
        const labels = slowLabels(now)
        expect([...standings.relations]).toEqual(now.relations.map(({ id }) => [id, labels.get(id) ?? 'undecided']))
        expect([...standings.claims]).toEqual(
          now.claims.map(({ id }) => [id, standingOf[labels.get(id) ?? 'undecided']]),
        )
        const isLost = ({ id }: Claim) => {
          const supports = now.relations.filter(({ kind, to }) => kind === 'support' && to === id)
          return labels.get(id) === 'in' && supports.length > 0 && supports.every(({ id }) => labels.get(id) === 'out')
        }
        expect([...standings.unsupported]).toEqual(now.claims.filter(isLost).map(({ id }) => id))
      }
    }),
    { numRuns: 200 },
  )
})

test('an edit that decides nothing gives the same standings', () => {
  const before = framework('a>b b>c c>a d>a')
  const standings = standingsOf(before)
  expect(standingsOf(changeClaims(before, ['a'], { text: 'Otherwise' }))).toBe(standings)
  expect(standingsOf(changeRelation(before, 'x1', { note: 'n' }))).toBe(standings)
})

test('relations on relations ten deep alternate', () => {
  const deep = makeMap({
    claims: [{ id: 'a', text: 'a' }, ...Array.from({ length: 10 }, (_, at) => ({ id: `c${at}`, text: 'x' }))],
    relations: Array.from({ length: 10 }, (_, at) => ({
      ...{ id: `x${at}`, kind: 'rebut' as const, from: [`c${at}`] },
      to: at === 0 ? 'a' : `x${at - 1}`,
    })),
  })
  expect([...standingsOf(deep).relations.values()].join(' ')).toBe('out in out in out in out in out in')
  expect(standingsOf(deep).claims.get('a')).toBe('stands')
})

test('a chain of thirty thousand rebuttals alternates', () => {
  const length = 30_000
  const { claims } = standingsOf(
    makeMap({
      claims: Array.from({ length }, (_, place) => ({ id: `c${place}`, text: '' })),
      relations: Array.from({ length: length - 1 }, (_, place) => ({
        id: `x${place}`,
        kind: 'rebut',
        from: [`c${place + 1}`],
        to: `c${place}`,
      })),
    }),
  )
  expect([claims.get('c29999'), claims.get('c29998'), claims.get('c1'), claims.get('c0')]).toEqual([
    'stands',
    'defeated',
    'stands',
    'defeated',
  ])
})
