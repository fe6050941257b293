import { describe, expect, test } from 'vitest'
import { makeMap, makeParty } from '../document/make.ts'
import { paletteOf } from './palette.ts'
import { freeColor, keepColors } from './partyColors.ts'
import { suggestedColors } from './suggestedColors.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

// What is seen with all cones, and without each. G. Machado et al., “A physiologically-based model for simulation
// of color vision deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.
const eyes: readonly (readonly [string, Matrix])[] = [
  [
    'all cones',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'no red',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'no green',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'no blue',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
]

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * a + y * b + z * c))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
const linear = (color: string): Triple => {
  const part = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}
function lab(color: string, eye: Matrix): Triple {
  const [r, g, b] = times(eye, linear(color))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
function nearest(colors: readonly string[], eye: Matrix): number {
  const seen = colors.map((color) => lab(color, eye))
  const distances = seen.flatMap((one, at) =>
    seen.slice(at + 1).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
  )
  return Math.min(...distances)
}

const colors = suggestedColors.map(({ color }) => color)

describe('the suggested colours', () => {
  // In OKLab 0.02 is a difference that one just sees side by side.
  test.each(eyes)('are told apart by eyes with %s', (_, eye) => {
    expect(nearest(colors, eye)).toBeGreaterThan(0.065)
  })

  test('are told apart in the dark theme', () => {
    const parties = colors.map((color, index) => makeParty({ id: `p${index}`, color }))
    const dark = parties.map(({ id }) => paletteOf(parties, 'dark')(`party:${id}`))
    expect(
      nearest(dark, [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    ).toBeGreaterThan(0.055)
  })
})

test('a new party gets a colour that no other shows', () => {
  const parties = [makeParty({ id: 'a' }), makeParty({ id: 'b', color: '#3C9F8E' })]
  expect(freeColor(parties)).toBe('#a6233a')
  const many = colors.map((color, index) => makeParty({ id: `p${index}`, color }))
  expect(colors).toContain(freeColor(many))
})

test('parties keep the colours that they show', () => {
  const map = makeMap({ parties: [{ id: 'a' }, { id: 'b', color: '#123456' }] })
  const kept = keepColors(map)
  expect(kept.parties.map(({ color }) => color)).toEqual(['#2857a4', '#123456'])
  expect(keepColors(kept)).toBe(kept)
})
