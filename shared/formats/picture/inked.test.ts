import { beforeAll, describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import { contrast } from '../../diagram/oklch.ts'
import { paletteOf, READABLE } from '../../diagram/palette.ts'
import { type Scene, type Shape, tokens } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { inkBand } from './bandPattern.ts'
import { drawPicture } from './drawPicture.ts'
import { polygonOf } from './polygon.ts'
import { usualRequest } from './request.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const parties = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const zoos = map`
  C0: Zoos should close ! @a
    + c1: A reason @b
      - c2: A reason against it @c
    + c3: A reason @d
    + c4: A reason @e
    + c5: A reason @f
    + c6: A reason @g
    + c7: A reason that nobody gave
`

const draw = (theme: 'light' | 'ink') => drawPicture(zoos, { ...usualRequest, theme }, shaper).drawing.scene()
const shapesOf = ({ furniture, cards, edges }: Scene): readonly Shape[] =>
  [{ shapes: furniture }, ...cards, ...edges].flatMap(({ shapes }) => shapes)
const paintsOf = (scene: Scene) =>
  shapesOf(scene).flatMap((shape) => (shape.kind === 'text' ? shape.paint : [shape.fill, shape.stroke?.paint]))

describe('in ink', () => {
  test('no band has a party’s colour any more, and nothing has moved', () => {
    const isBand = (shape: Shape) => shape.kind !== 'text' && shape.fill?.startsWith('party:')
    expect(shapesOf(draw('light')).some(isBand)).toBe(true)
    expect(shapesOf(draw('ink')).some(isBand)).toBe(false)
    expect(draw('ink').cards.map(({ box }) => box)).toEqual(draw('light').cards.map(({ box }) => box))
  })

  test('each paint is black, white or grey, and what is no ground is readable on white', () => {
    const palette = paletteOf(zoos.parties, 'ink')
    const grounds = new Set(['ground', 'panel', 'card', 'sunk', 'accentbg', 'warnbg'])
    for (const paint of new Set([...tokens, ...paintsOf(draw('ink')).filter((paint) => paint != null)])) {
      const colour = palette(paint)
      expect(colour, paint).toMatch(/^#(..)\1\1$/)
      if (grounds.has(paint)) expect(colour, paint).toBe('#ffffff')
      else expect(contrast(colour, '#ffffff'), paint).toBeGreaterThanOrEqual(READABLE)
    }
  })

  test('a relation that fails is a thinner line instead of a paler one', () => {
    const strokes = (theme: 'light' | 'ink') =>
      draw(theme).edges.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke) || []),
      )
    expect(strokes('light').some(({ opacity }) => opacity !== undefined)).toBe(true)
    expect(strokes('ink').some(({ opacity }) => opacity !== undefined)).toBe(false)
    expect(strokes('ink').some(({ width }) => width === 1)).toBe(true)
  })
})

describe('the bands', () => {
  const outline = [['M', 0, 0], ['L', 7, 0], ['L', 7, 60], ['L', 0, 60], ['Z']] as const
  const band = (party: number) => JSON.stringify(inkBand(outline, party))

  test('of six parties and of none differ; the seventh begins again', () => {
    expect(new Set([-1, 0, 1, 2, 3, 4, 5].map(band)).size).toBe(7)
    expect(band(6)).toBe(band(0))
    expect(band(7)).toBe(band(1))
  })

  test.each(parties.map((_, index) => index))('have lines from end to end, and none beyond: party %i', (party) => {
    for (const shape of inkBand(outline, party)) {
      if (shape.kind !== 'path') throw new Error('A band is of paths.')
      const corners = polygonOf(shape.commands)
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(-1e-9)
      expect(Math.max(...xs)).toBeLessThanOrEqual(7 + 1e-9)
      for (const end of [Math.min(...ys), 60 - Math.max(...ys)]) {
        expect(end).toBeGreaterThanOrEqual(-1e-9)
        expect(end).toBeLessThan(4)
      }
    }
  })
})
