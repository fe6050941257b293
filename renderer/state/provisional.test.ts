import { expect, test } from 'vitest'
import { type Cards, createArranger } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { makeClaim, makeRelation } from '../../shared/document/make.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { grown, provisional } from './provisional.ts'

const zoos = map`
  C0: Zoos should close
    + a: Animals suffer
      - b: They don’t
    - c: Zoos save species
`
const cardsOf = ({ claims }: ArgumentMap): Cards =>
  new Map(claims.map(({ id, width }) => [id, { width, height: 60, hidden: 0 }]))

const before = createArranger()(zoos, cardsOf(zoos))

/** The map with one more claim, `new`, that rebuts this. */
const answered = (to: string): ArgumentMap => ({
  ...zoos,
  claims: [...zoos.claims, makeClaim({ id: 'new', text: 'No' })],
  relations: [...zoos.relations, makeRelation({ id: 'r', kind: 'rebut', from: ['new'], to })],
})

test('what is known stays where it was, its relations the very same', () => {
  const after = provisional(answered('a'), cardsOf(answered('a')), before)
  for (const [claim, box] of before.boxes) expect(after.boxes.get(claim)).toMatchObject({ x: box.x, y: box.y })
  expect(after.routed.filter((edge) => before.routed.includes(edge))).toHaveLength(before.routed.length)
})

test('what is new stands on free ground beyond what it answers, and is joined to it', () => {
  const { boxes, routed } = provisional(answered('a'), cardsOf(answered('a')), before)
  const [target, fresh] = [boxes.get('a'), boxes.get('new')]
  if (target === undefined || fresh === undefined) throw new Error('A card has no place.')
  expect(fresh.x).toBeGreaterThan(target.x + target.width)
  for (const [claim, box] of boxes) {
    if (claim === 'new') continue
    const apart = box.x >= fresh.x + fresh.width || fresh.x >= box.x + box.width
    expect(apart || box.y >= fresh.y + fresh.height || fresh.y >= box.y + box.height, claim).toBe(true)
  }
  const points = routed.find(({ relations }) => relations.includes('r'))?.routes[0]?.points
  expect(points?.[0]?.x).toBe(fresh.x)
  expect(points?.at(-1)?.x).toBe(target.x + target.width)
})

test('a step that is attacked for the first time has a point to be attacked at', () => {
  const step = zoos.relations[0]?.id ?? ''
  const { routed } = provisional(answered(step), cardsOf(answered(step)), before)
  const attacked = routed.find(({ relations }) => relations.includes(step))
  const attack = routed.find(({ relations }) => relations.includes('r'))
  expect(attacked?.step).not.toBeNull()
  expect(attack?.routes[0]?.points.at(-1)).toEqual(attacked?.step)
})

test('a card that was moved is where it was put, joined anew', () => {
  const position = { x: 900, y: 900 }
  const moved = { ...zoos, claims: zoos.claims.map((claim) => (claim.id === 'b' ? { ...claim, position } : claim)) }
  const { boxes, routed } = provisional(moved, cardsOf(moved), before)
  expect(boxes.get('b')).toMatchObject(position)
  const edge = routed.find(({ from }) => from.includes('b'))
  expect(edge?.routes[0]?.points[0]).toEqual({ x: 900, y: 930 })
})

test('what is gone is not drawn', () => {
  const claims = zoos.claims.filter(({ id }) => id !== 'b')
  const less = { ...zoos, claims, relations: zoos.relations.filter(({ from }) => !from.includes('b')) }
  const { boxes, routed } = provisional(less, cardsOf(less), before)
  expect([...boxes.keys()].sort()).toEqual(['C0', 'a', 'c'])
  expect(routed.flatMap(({ relations }) => relations)).toHaveLength(2)
})

test('while cards only grow, they keep their corners and all relations their ways', () => {
  const cards = cardsOf(zoos)
  const taller: Cards = new Map([...cards].map(([id, card]) => [id, id === 'a' ? { ...card, height: 90 } : card]))
  const after = grown({ map: zoos, cards }, { map: { ...zoos, title: 'Other' }, cards: taller }, before)
  expect(after?.boxes.get('a')).toEqual({ ...before.boxes.get('a'), height: 90 })
  expect(after?.boxes.get('b')).toBe(before.boxes.get('b'))
  expect(after?.routed).toBe(before.routed)
  expect(grown({ map: zoos, cards }, { map: answered('a'), cards }, before)).toBeNull()
})
