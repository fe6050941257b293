import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdits, mapsAfter } from '../../tests/support/anyEdits.ts'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap, Claim } from '../document/argumentMap.ts'
import { makeMap } from '../document/make.ts'
import { type OpenPointKind, openPointKinds } from './reading.ts'
import { readMap } from './readMap.ts'

/** The points of these kinds, each as its kind and claims. */
const points = (map: ArgumentMap, ...kinds: readonly OpenPointKind[]) =>
  readMap(map)
    .openPoints.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, claims }) => `${kind} ${claims.join(' ')}`)
const replies = (map: ArgumentMap) => points(map, 'unanswered', 'dropped')
const texts = (map: ArgumentMap) => readMap(map).openPoints.map(({ text }) => text)

test('an attack on another party waits for an answer; one that is rebutted does not', () => {
  expect(
    replies(map`
      a: Claim @aff
        - b: Answered attack @neg
          - c: Answer @aff
        - d: Attack without an answer @neg`),
  ).toEqual(['unanswered c b', 'unanswered d a'])
})

test('an undercut of the attack answers it too, and an undercut waits for an answer itself', () => {
  const undercut = map`
    a: Claim @aff
      - b: Attack @neg
        ~ c: Undercut @aff`
  expect(replies(undercut)).toEqual(['unanswered c b a'])
  expect(texts(undercut)).toEqual([
    'No answer yet from neg to “Undercut”, which undercuts the step from “Attack” to “Claim”.',
  ])
})

test('only another party can answer: a rebuttal from its own side leaves the attack open', () => {
  expect(
    replies(map`
      a: Claim @aff
        - b: Attack @neg
          - c: Own doubt @neg
          ~ d: Own undercut @neg`),
  ).toEqual(['unanswered b a'])
})

test('an undercut of another step of the attacker is no answer', () => {
  expect(
    replies(map`
      a: Claim @aff
        - b: Attack @neg
      n: Their claim @neg
        + b:
          ~ c: Undercut of the support @aff`),
  ).toEqual(['unanswered b a', 'unanswered c b n'])
})

test('a claim without a party is a party of its own', () => {
  expect(
    replies(map`
    a: Claim
      - b: Attack
        - c: Answer
    d: Alone
      - d:`),
  ).toEqual(['unanswered c b'])
})

test('an attack is dropped when its target’s party speaks in a later turn, whatever it says there', () => {
  const round = map`
    turns: t1 t2 t3
    a: First claim @aff /t1
      - b: Early attack @neg /t2
    c: Later claim of aff @aff /t3
      - d: Late attack @neg /t3
      - e: Attack of no turn @neg`
  expect(replies(round)).toEqual(['dropped b a', 'unanswered d c', 'unanswered e c'])
  expect(texts(round)[0]).toBe('Dropped by aff: no later turn answers “Early attack”, which rebuts “First claim”.')
})

test('one point for each attacker, with all that it attacks', () => {
  const twice = map`
    a: First @aff
      - b: Attack on two @neg
      + c: Reason @aff
        ~ b:
    d: Second @third
      - b:`
  expect(replies(twice)).toEqual(['unanswered b a c d'])
  expect(texts(twice)).toContain(
    'No answer yet from aff and third to “Attack on two”, which rebuts “First” and “Second” and undercuts the step from “Reason” to “First”.',
  )
})

test('two contested claims that rebut each other stand off, the later speaker first', () => {
  const stalemate = map`
    turns: t1 t2
    a: Yes @aff /t2
      - b: No @neg /t1
        - a:
    c: Settled @aff
      - d: Loser @neg
        - c:
        - e: What settles it @aff`
  expect(points(stalemate, 'stand-off')).toEqual(['stand-off a b'])
  expect(texts(stalemate)).toContain('“Yes” and “No” rebut each other, and nothing decides between them.')
})

test('a contention whose supports all fail is a point; another claim is not', () => {
  expect(
    points(
      map`
        a: Contention !
          + b: Lost support
            - x: Rebuttal
        c: Other claim
          + b:`,
      'unsupported',
    ),
  ).toEqual(['unsupported a'])
})

test('supports in a ring are one point, warrants of the own step included', () => {
  const rings = map`
    a: One
      + b: Two
        + c: Three
          + a:
    d: Alone
      + d:
    e: End
      + f: Reason
        ^ e:
    g: Straight
      + h: Up
        - g:`
  expect(points(rings, 'circular')).toEqual(['circular a b c', 'circular d', 'circular e'])
  expect(texts(rings)).toContain('“One”, “Two” and “Three” support each other in a ring.')
  expect(texts(rings)).toContain('“Alone” supports itself.')
})

test('support of a rebuttal closes no ring', () => {
  expect(
    points(
      map`
        a: Claim
          - b: Attack
            ^ a:`,
      'circular',
    ),
  ).toEqual([])
})

test('a claim that rests on neither source nor support is told where the map lists sources', () => {
  const bare = map`
    a: Supported
      + b: Cites
      + c: Quotes
      + d: Nothing`
  const source = { id: 's', title: '', author: '', publisher: '', date: '', url: '', text: '' }
  const claims = bare.claims.map((claim) => ({
    ...claim,
    sources: claim.id === 'b' ? ['s'] : [],
    quotes: claim.id === 'c' ? [{ source: 's', exact: '', prefix: '', suffix: '' }] : [],
  }))
  expect(points({ ...bare, claims, sources: [source] }, 'no-source')).toEqual(['no-source d'])
  expect(points(bare, 'no-source')).toEqual([])
})

test('a claim that is tied to nothing is loose, unless it is the only one', () => {
  expect(
    points(
      map`
    a: Claim
      - b: Attack
    c: Loose`,
      'loose',
    ),
  ).toEqual(['loose c'])
  expect(points(map`a: Only claim`, 'loose')).toEqual([])
})

test('a party against itself is told once for each attacker', () => {
  const own = map`
    a: Claim @aff
      + b: Reason @aff
      & d: Their reason @neg
        ~ c: Undercut of a shared step @aff
      - e: Doubt @aff
      + f: Other reason @aff
        ~ e:`
  expect(points(own, 'self-rebuttal')).toEqual(['self-rebuttal e a f'])
  expect(texts(own)).toContain(
    'aff against itself: “Doubt” rebuts “Claim” and undercuts the step from “Other reason” to “Claim”.',
  )
})

test('kinds come in the order of the list', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const places = readMap(map).openPoints.map(({ kind }) => openPointKinds.indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

/** Dropped and unanswered attackers by the words of the definition. */
function slowReplies(map: ArgumentMap): readonly string[] {
  const side = ({ party, id }: Claim) => party ?? `claim ${id}`
  const premises = (from: readonly string[]) => map.claims.filter(({ id }) => from.includes(id))
  const place = ({ turn }: Claim) => map.turns.findIndex(({ id }) => id === turn)
  const rebuttals = map.relations.filter(({ kind }) => kind === 'rebut')
  const found = map.claims.flatMap((attacker) => {
    const others = (claims: readonly Claim[]) => claims.filter((claim) => side(claim) !== side(attacker))
    const victims = (to: string) =>
      others(
        map.claims.filter(
          ({ id }) => id === to || map.relations.some((step) => step.id === to && step.from.includes(id)),
        ),
      )
    const attacks = rebuttals.filter(({ from, to }) => from.includes(attacker.id) && victims(to).length > 0)
    const open = [attacker.id, ...attacks.map(({ id }) => id)]
    if (attacks.length === 0) return []
    if (rebuttals.some(({ from, to }) => open.includes(to) && others(premises(from)).length > 0)) return []
    const sides = attacks.flatMap(({ to }) => victims(to)).map(side)
    const isLater = (claim: Claim) => place(attacker) >= 0 && place(claim) > place(attacker)
    const dropped = map.claims.some((claim) => sides.includes(side(claim)) && isLater(claim))
    return `${dropped ? 'dropped' : 'unanswered'} ${attacker.id}`
  })
  return found.toSorted()
}

test('any map has the replies that the definition says', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const found = replies(map).map((point) => point.split(' ').slice(0, 2).join(' '))
      expect(found.toSorted()).toEqual(slowReplies(map))
    }),
    { numRuns: 500 },
  )
})

test('any map has a stand-off for each pair that rebuts each other and is contested', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const { claims } = readMap(map).standings
      const rebuts = (a: string, b: string) =>
        map.relations.some(({ kind, from, to }) => kind === 'rebut' && from.includes(a) && to === b)
      const contested = map.claims.map(({ id }) => id).filter((id) => claims.get(id) === 'contested')
      const pairs = contested.flatMap((a, place) =>
        contested.slice(place + 1).flatMap((b) => (rebuts(a, b) && rebuts(b, a) ? [a, b].toSorted().join(' ') : [])),
      )
      const found = points(map, 'stand-off').map((point) => point.split(' ').slice(1).toSorted().join(' '))
      expect(found.toSorted()).toEqual(pairs.toSorted())
    }),
    { numRuns: 500 },
  )
})

test('after any edits they are those of a map without a past, and what says the same is the same', () => {
  fc.assert(
    fc.property(anyMap, anyEdits(12), (map, edits) => {
      for (const now of mapsAfter(map, edits)) {
        const { openPoints, pointsByClaim, standings } = readMap(now)
        // A map that shares nothing with the last ones is read anew.
        for (const other of farAway) readMap({ ...other })
        const anew = readMap(structuredClone(now))
        expect(openPoints).toEqual(anew.openPoints)
        expect(new Map(pointsByClaim)).toEqual(anew.pointsByClaim)
        expect([...standings.claims]).toEqual([...anew.standings.claims])
        readMap(now)
      }
    }),
    { numRuns: 40 },
  )
})

const farAway = Array.from({ length: 3 }, (_, far) =>
  makeMap({
    claims: Array.from({ length: 100 }, (_, index) => ({ id: `far-${far}-${index}`, text: 'x' })),
    relations: Array.from({ length: 100 }, (_, index) => ({
      id: `away-${far}-${index}`,
      kind: 'rebut' as const,
      from: [`far-${far}-${index}`],
      to: `far-${far}-0`,
    })),
  }),
)
