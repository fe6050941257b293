import { beforeAll, describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { sample } from '../../../tests/support/sample.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { Scene, Shape } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { serialiseMap } from '../../document/file/serialise.ts'
import { branchOf } from '../../document/queries/outline.ts'
import { drawPicture } from './drawPicture.ts'
import { type Part, type PictureRequest, usualRequest } from './request.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const page = { width: 297, height: 210, turns: false }
const branch: Part = { kind: 'branch', claim: 'C5' }
const some: Part = { kind: 'claims', claims: ['C4', 'C4a', 'R1'] }

const draw = (part: Part, change: Partial<PictureRequest> = {}, from: ArgumentMap = sample) => {
  const { drawing } = drawPicture(from, { ...usualRequest, part, ...change }, shaper)
  return { map: drawing.map, scene: drawing.scene() }
}
const cardsOf = ({ cards }: Scene) => cards.map(({ claim }) => claim)
const allShapes = ({ furniture, groups, cards, edges }: Scene): readonly Shape[] =>
  [{ shapes: furniture }, ...groups, ...cards, ...edges].flatMap(({ shapes }) => shapes)
/** All words that a file of this scene can hold. */
const wordsOf = (scene: Scene) => [
  scene.description,
  ...[...scene.groups, ...scene.cards, ...scene.edges].map(({ description }) => description),
  ...allShapes(scene).flatMap((shape) => (shape.kind === 'text' ? [shape.text, shape.full ?? ''] : [])),
]
const card = (scene: Scene, id: string) => {
  const found = scene.cards.find(({ claim }) => claim === id)
  if (found === undefined) throw new Error(`There is no card of ${id}.`)
  return found
}
const cardWords = (scene: Scene, id: string) =>
  card(scene, id).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text.trim()] : []))

describe('a part as on screen', () => {
  test('is cut out of the whole: the same cards in the same places, and the lines among them', () => {
    const whole = draw({ kind: 'whole' }).scene
    const { scene } = draw(some)
    expect(cardsOf(scene)).toEqual(['C4', 'C4a', 'R1'])
    for (const id of cardsOf(scene)) expect(card(scene, id)).toEqual(card(whole, id))
    expect(scene.edges.map(({ relations, routes }) => [relations, routes])).toEqual(
      whole.edges
        .filter(({ from, to }) => from.includes('C4a') && to === 'C4')
        .map(({ relations, routes }) => [relations, routes]),
    )
  })

  test('has the standings, open points and numbers of the whole map', () => {
    const { scene } = draw({ kind: 'claims', claims: ['C5', 'R1'] })
    expect(cardWords(scene, 'C5')).toContain('defeated')
    expect(cardWords(scene, 'R1')).toContain('[1, 4]')
    expect(wordsOf(scene)).toContain('4\u00a0')
    expect(wordsOf(scene)).not.toContain('2 claims and 1 relation')
  })

  test('draws the trunk that a relation shared with one that is left out', () => {
    const shared = map`
      C0: Zoos should close
        + a: Animals suffer
        + b: Zoos cost money
        + c: Children learn nothing
    `
    const ends = (ids: readonly string[]) => {
      const { scene } = draw({ kind: 'claims', claims: ['C0', ...ids] }, {}, shared)
      return scene.edges.map(({ shapes }) => shapes.filter(({ kind }) => kind === 'path').length)
    }
    // A line, a head, and the plus of its badge.
    for (const id of ['a', 'b', 'c']) expect(ends([id])).toEqual([3])
  })

  test('of a branch holds what hangs below the claim', () => {
    expect(new Set(cardsOf(draw(branch).scene))).toEqual(new Set(branchOf(sample, 'C5')))
  })
})

describe('a fitted part', () => {
  test('has the standings and numbers of the whole map too', () => {
    const { scene } = draw({ kind: 'claims', claims: ['C5', 'R1'] }, { fit: page })
    expect(cardsOf(scene).toSorted()).toEqual(['C5', 'R1'])
    expect(cardWords(scene, 'C5')).toContain('defeated')
    expect(cardWords(scene, 'R1')).toContain('[1, 4]')
    expect(scene.bounds.width / scene.bounds.height).toBeCloseTo(page.width / page.height)
  })
})

describe.each<[string, Part]>([
  ['some claims', some],
  ['a branch', branch],
  ['a view', { kind: 'view', box: { x: 500, y: 200, width: 300, height: 300 } }],
])('%s', (_, part) => {
  test.each([
    ['as on screen', null],
    ['fitted', page],
  ])('%s, holds no words of other claims', (_, fit) => {
    const { scene, map: shown } = draw(part, { fit })
    const inside = new Set(cardsOf(scene))
    const text = [...wordsOf(scene), serialiseMap(shown)].join('\n')
    expect(shown.claims.map(({ id }) => id).toSorted()).toEqual([...inside].toSorted())
    expect(inside.size).toBeGreaterThan(1)
    for (const claim of sample.claims) {
      const beginning = claim.text.slice(0, 32)
      expect([claim.id, text.includes(beginning)]).toEqual([claim.id, inside.has(claim.id)])
    }
  })
})

describe('a view', () => {
  const whole = () => draw({ kind: 'whole' }).scene
  const halfOf = (id: string) => {
    const { x, y, width, height } = card(whole(), id).box
    return { x, y, width: width / 2, height }
  }

  test('shows what touches its box, cut off there', () => {
    const box = halfOf('C4')
    const bare = { title: false, legend: false, sources: false }
    const { scene } = draw({ kind: 'view', box }, bare)
    expect(cardsOf(scene)).toEqual(['C4'])
    expect([scene.bounds, scene.clip]).toEqual([box, box])
    const furnished = draw({ kind: 'view', box }).scene
    expect(furnished.clip).toEqual(box)
    expect(furnished.bounds.height).toBeGreaterThan(box.height)
  })

  test('holds no line of a card’s words that lies outside of it', () => {
    const { box } = card(whole(), 'C4')
    const words = (height: number) => cardWords(draw({ kind: 'view', box: { ...box, height } }).scene, 'C4')
    const [all, head] = [words(box.height), words(24)]
    expect(head.length).toBeGreaterThan(0)
    expect(head.length).toBeLessThan(all.length)
    expect(all).toEqual(expect.arrayContaining(head))
  })

  test('shows a line that runs through without a card, and quotes neither end', () => {
    const edge = whole().edges.find(({ routes: [route] }) => {
      const [from, to] = route?.points ?? []
      return from?.y === to?.y && Math.abs((from?.x ?? 0) - (to?.x ?? 0)) > 60
    })
    const [from = { x: 0, y: 0 }, to = from] = edge?.routes[0]?.points ?? []
    const { scene } = draw({ kind: 'view', box: { x: (from.x + to.x) / 2 - 1, y: from.y - 1, width: 2, height: 2 } })
    expect(cardsOf(scene)).toEqual([])
    expect(scene.edges.map(({ relations }) => relations)).toContainEqual(edge?.relations)
    for (const { description } of scene.edges) expect(description).toMatch(/outside this picture/)
  })

  test('of nothing is refused', () => {
    const box = { x: -5_000, y: -5_000, width: 10, height: 10 }
    expect(() => draw({ kind: 'view', box })).toThrow('Nothing of the map lies in this view')
  })
})

describe('folds', () => {
  const zoos = map`
    C0: Zoos should close
      + a: Animals suffer
        - b: They don’t
          + c: They are fed
  `
  const folded = (...ids: readonly string[]): ArgumentMap => ({
    ...zoos,
    claims: zoos.claims.map((claim) => ({ ...claim, folded: ids.includes(claim.id) })),
  })
  const hiddenOf = (scene: Scene) => scene.cards.map(({ claim, hidden }) => [claim, hidden])

  test.each([null, page])('open where they hide what is asked for by name, with fit %j', (fit) => {
    const parts = (part: Part) => hiddenOf(draw(part, { fit }, folded('C0', 'b')).scene)
    expect(parts({ kind: 'claims', claims: ['a'] })).toEqual([['a', 0]])
    expect(parts({ kind: 'branch', claim: 'a' })).toEqual([
      ['a', 0],
      ['b', 1],
    ])
  })

  test.each([null, page])('that stay say how many claims they hide in the map, with fit %j', (fit) => {
    const { scene, map: shown } = draw({ kind: 'claims', claims: ['C0', 'a'] }, { fit }, folded('a'))
    expect(hiddenOf(scene)).toEqual([
      ['C0', 0],
      ['a', 2],
    ])
    expect(shown.claims.map(({ id }) => id)).toEqual(['C0', 'a'])
  })
})

test('a party without a colour of its own keeps that of the whole map', () => {
  const two = map`
    C0: Zoos should close @us
      - a: Zoos save species @them
  `
  const [only] = draw({ kind: 'claims', claims: ['a'] }, {}, two).map.parties
  expect(only).toMatchObject({ id: 'them', color: '#a6233a' })
})

test('the words of its sources stay behind, save what it quotes', () => {
  const { sources, claims } = draw(some).map
  expect(sources.map(({ text }) => text)).toEqual(sources.map(() => ''))
  expect(claims.flatMap(({ quotes }) => quotes).length).toBeGreaterThan(0)
  expect(draw({ kind: 'whole' }).map.sources.some(({ text }) => text !== '')).toBe(true)
})

test('an unknown claim is named', () => {
  expect(() => draw({ kind: 'claims', claims: ['C4', 'nobody'] })).toThrow('There is no claim “nobody” in this map.')
  expect(() => draw({ kind: 'branch', claim: 'nobody' })).toThrow('“nobody”')
})
