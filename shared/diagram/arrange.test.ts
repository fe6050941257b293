import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLikeness, argumentLike, type Likeness, plainCards } from '../../tests/support/argumentLike.ts'
import { map } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { changeMap } from '../document/edits/changeMap.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { deleteClaims } from '../document/edits/deleteClaims.ts'
import { deleteRelations } from '../document/edits/deleteRelations.ts'
import { putParty } from '../document/edits/putParty.ts'
import { makeGroup } from '../document/make.ts'
import { arrange, createArranger } from './arrange.ts'
import { placeCards } from './place/placeCards.ts'
import type { RoutedEdge } from './route/routedEdge.ts'
import { routeRelations } from './route/routeRelations.ts'
import type { Shaper } from './shaper.ts'

type Change = (map: ArgumentMap) => ArgumentMap

/** Stands for a shaper, which is only what the memory hangs on here. */
const someShaper = (): Shaper => ({}) as Shaper

const zoos = map`
  C0: Zoos should close
    + [s1] C1: Animals suffer @us
    & C2: They suffer needlessly
      ~ [u1] C3: Nobody knows
    - [x1] C4: Zoos save species
      - [x2] C0:`

/** The arrangement of the map, and that after a change, one after the other. */
function arranged(change: Change, resize: (cards: ReturnType<typeof plainCards>) => typeof cards = (cards) => cards) {
  const shaper = someShaper()
  const before = arrange(zoos, plainCards(zoos), shaper)
  const after = change(zoos)
  return { before, after: arrange(after, resize(plainCards(after)), shaper) }
}

describe('nothing is arranged anew', () => {
  test.each<[string, Change]>([
    ['the same map', (map) => ({ ...map })],
    ['other words', (map) => changeClaims(map, ['C1'], { text: 'They do', title: 'Suffering' })],
    ['who says it', (map) => changeClaims(map, ['C1', 'C2'], { party: undefined, speaker: 'Ann' })],
    ['how sure it is', (map) => changeClaims(map, ['C1'], { confidence: 0.9, note: 'n', tags: ['t'] })],
    ['a relation’s note', (map) => changeRelation(map, 's1', { note: 'n', scheme: 's', question: 'q' })],
    ['the map’s title', (map) => changeMap(map, { title: 'Zoos', subtitle: 's', language: 'en' })],
    ['a party', (map) => putParty(map, { id: 'us', name: 'Us', color: '#2857a4' })],
  ])('for %s', (_, change) => {
    const { before, after } = arranged(change)
    expect(after).toBe(before)
  })
})

describe('all is arranged anew', () => {
  test.each<[string, Change]>([
    ['a group', (map) => ({ ...map, groups: [makeGroup({ id: 'g', claims: ['C1'] })] })],
    ['a pinned card', (map) => changeClaims(map, ['C3'], { position: { x: 0, y: 0 } })],
    ['a folded branch', (map) => changeClaims(map, ['C4'], { folded: true })],
    ['a contention', (map) => changeClaims(map, ['C4'], { contention: true })],
    ['another direction', (map) => changeMap(map, { layout: { direction: 'down' } })],
    ['another kind', (map) => changeRelation(map, 'x1', { kind: 'support' })],
    ['another premise', (map) => changeRelation(map, 's1', { from: ['C1'] })],
    ['premises in another order', (map) => changeRelation(map, 's1', { from: ['C2', 'C1'] })],
    ['another target', (map) => changeRelation(map, 'x1', { to: 'C1' })],
    ['a relation less', (map) => deleteRelations(map, ['x2'])],
    ['a claim less', (map) => deleteClaims(map, ['C3'])],
    ['claims in another order', (map) => ({ ...map, claims: map.claims.toReversed() })],
    ['relations in another order', (map) => ({ ...map, relations: map.relations.toReversed() })],
    [
      'a relation under another id',
      (map) => ({
        ...map,
        relations: map.relations.map((one) => (one.id === 'x2' ? { ...one, id: 'x3' } : one)),
      }),
    ],
  ])('for %s', (_, change) => {
    const { before, after } = arranged(change)
    expect(after).not.toBe(before)
  })

  test.each(['width', 'height', 'hidden'] as const)('for a card of another %s', (size) => {
    const resized = arranged(
      (map) => map,
      (cards) =>
        new Map([...cards].map(([id, card]) => [id, id === 'C3' ? { ...card, [size]: card[size] + 40 } : card])),
    )
    expect(resized.after).not.toBe(resized.before)
  })
})

const at = <Item>(list: readonly Item[], place: number): Item | undefined => list[place % list.length]

const anyChange: fc.Arbitrary<Change> = fc
  .record({
    place: fc.nat(),
    other: fc.nat(),
    what: fc.constantFrom('words', 'note', 'kind', 'target', 'pin', 'unpin', 'fold', 'width', 'delete', 'turn', 'swap'),
  })
  .map(
    ({ place, other, what }): Change =>
      (map) => {
        const [claim, relation] = [at(map.claims, place), at(map.relations, place)]
        if (claim === undefined || relation === undefined) return map
        switch (what) {
          case 'words':
            return changeClaims(map, [claim.id], { text: `${claim.text} anew` })
          case 'note':
            return changeRelation(map, relation.id, { note: `${other}` })
          case 'kind':
            return changeRelation(map, relation.id, { kind: relation.kind === 'support' ? 'rebut' : 'support' })
          case 'target':
            return changeRelation(map, relation.id, { to: at(map.claims, other)?.id ?? relation.to })
          case 'pin':
            return changeClaims(map, [claim.id], { position: { x: other % 2_000, y: place % 2_000 } })
          case 'unpin':
            return changeClaims(map, [claim.id], { position: undefined })
          case 'fold':
            return changeClaims(map, [claim.id], { folded: !claim.folded })
          case 'width':
            return changeClaims(map, [claim.id], { width: 180 + (other % 181) })
          case 'delete':
            return deleteClaims(map, [claim.id])
          case 'turn':
            return changeMap(map, { layout: { direction: map.layout.direction === 'down' ? 'right' : 'down' } })
          case 'swap':
            return { ...map, claims: map.claims.toReversed() }
        }
      },
  )

function expectAsMadeAnew(likeness: Likeness, changes: readonly Change[]): void {
  const arrangeAgain = createArranger()
  let now = argumentLike(likeness)
  for (const change of [(map: ArgumentMap) => map, ...changes]) {
    now = change(now)
    const cards = plainCards(now)
    const boxes = placeCards(now, cards)
    expect(arrangeAgain(now, cards)).toEqual({ boxes, routed: routeRelations(now, boxes) })
  }
}

describe('what is remembered is what would be made anew', () => {
  test('after any edits', () => {
    fc.assert(fc.property(anyLikeness(14), fc.array(anyChange, { maxLength: 8 }), expectAsMadeAnew))
  })

  test('where many lines look for a way', () => {
    fc.assert(
      fc.property(anyLikeness(40), fc.array(anyChange, { maxLength: 3 }), (likeness, changes) =>
        expectAsMadeAnew({ ...likeness, ties: 0.3, undercuts: 0.1 }, changes),
      ),
      { numRuns: 15 },
    )
  })
})

/** Every card pinned where layout put it. */
function pinned(map: ArgumentMap): ArgumentMap {
  const boxes = placeCards(map, plainCards(map))
  return { ...map, claims: map.claims.map((claim) => ({ ...claim, position: boxes.get(claim.id) ?? { x: 0, y: 0 } })) }
}

describe('when one card moves', () => {
  const before = pinned(
    argumentLike({ seed: 4, claims: 120, ties: 0.1, undercuts: 0.05, pinned: 0, folded: 0, direction: 'right' }),
  )
  const { position = { x: 0, y: 0 } } = before.claims.at(-1) ?? {}
  const after = changeClaims(before, ['c119'], { position: { x: position.x, y: position.y + 40 } })
  const arrangeAgain = createArranger()
  const first = arrangeAgain(before, plainCards(before))
  const second = arrangeAgain(after, plainCards(after))
  const isKept = (edge: RoutedEdge) => first.routed.includes(edge)

  test('the edges that it does not touch are the same objects', () => {
    expect(second.routed.filter(isKept).length).toBeGreaterThan(0.8 * first.routed.length)
  })

  test('its own edges run anew', () => {
    const own = second.routed.filter(({ from, to }) => from.includes('c119') || to === 'c119')
    expect(own.length).toBeGreaterThan(0)
    expect(own.some(isKept)).toBe(false)
  })
})

test('progress only grows, up to the whole', () => {
  const heard: number[] = []
  const map = argumentLike({ seed: 1, claims: 60, ties: 0.3, undercuts: 0.2, pinned: 0, folded: 0, direction: 'right' })
  createArranger()(map, plainCards(map), (share) => heard.push(share))
  expect(heard.length).toBeGreaterThan(10)
  expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  expect(heard.at(-1)).toBe(1)
})
