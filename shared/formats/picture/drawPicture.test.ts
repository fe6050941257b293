import { beforeAll, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { sample } from '../../../tests/support/sample.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { drawPicture, usualScale } from './drawPicture.ts'
import { type PictureRequest, usualRequest } from './request.ts'

const zoos = map`
  C0: Zoos should close
    + a: Animals suffer
      - b: They don’t
`
const folded = { ...zoos, claims: zoos.claims.map((claim) => ({ ...claim, folded: claim.id === 'a' })) }

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const cardsOf = (content: PictureRequest) =>
  drawPicture(folded, content, shaper)
    .drawing.scene()
    .cards.map(({ claim }) => claim)

test('what is folded stays folded, unless unfolded', () => {
  expect(cardsOf(usualRequest)).toEqual(['C0', 'a'])
  expect(cardsOf({ ...usualRequest, unfold: true })).toEqual(['C0', 'a', 'b'])
  expect(folded.claims.filter(({ folded: isFolded }) => isFolded)).toHaveLength(1)
})

test('replies lie where they are asked to, else where the map has them', () => {
  const liesBelow = (content: PictureRequest) => {
    const [target, reply] = drawPicture(zoos, content, shaper).drawing.scene().cards
    return (reply?.box.y ?? 0) > (target?.box.y ?? 0) + (target?.box.height ?? 0)
  }
  expect(liesBelow(usualRequest)).toBe(false)
  expect(liesBelow({ ...usualRequest, direction: 'right' })).toBe(false)
  expect(liesBelow({ ...usualRequest, direction: 'down' })).toBe(true)
})

test('sources are cited by number, and listed under the map', () => {
  const scene = drawPicture(sample, usualRequest, shaper).drawing.scene()
  const words = scene.cards.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : [])),
  )
  expect(words.some((word) => /\[\d/.test(word))).toBe(true)
  const bare = drawPicture(
    sample,
    { ...usualRequest, title: false, legend: false, sources: false },
    shaper,
  ).drawing.scene()
  expect([scene.furniture.length > 0, bare.furniture.length]).toEqual([true, 0])
})

test.each([
  [100, 12],
  [640, 2],
  [801, 1.5],
  [1200, 1],
  [5000, 1],
])('a picture of %i px gets the scale %f', (width, scale) => {
  expect(usualScale({ x: 0, y: 0, width, height: 100 })).toBe(scale)
})
