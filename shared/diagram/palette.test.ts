import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeParty } from '../document/make.ts'
import { contrast } from './oklch.ts'
import { paletteOf, READABLE, type Theme } from './palette.ts'

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const paletteFor = (color: string, theme: Theme) => paletteOf([makeParty({ id: 'p', color })], theme)

describe('a party’s colour', () => {
  test('is readable as ink on a card, whatever the person chose', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom<Theme>('light', 'dark'), (color, theme) => {
        const palette = paletteFor(color, theme)
        expect(palette('partyink:p')).toMatch(/^#[0-9a-f]{6}$/)
        expect(contrast(palette('partyink:p'), palette('card'))).toBeGreaterThanOrEqual(READABLE)
      }),
    )
  })

  test('is kept for the band in the light theme, and derived in the dark one', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        expect(paletteFor(color, 'light')('party:p')).toBe(color)
        const dark = paletteFor(color, 'dark')
        expect(contrast(dark('party:p'), dark('card'))).toBeGreaterThanOrEqual(READABLE)
      }),
    )
  })

  test('keeps its hue in the dark: China’s red stays red, the United States’ blue blue', () => {
    const rgb = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    const [red = 0, , redsBlue = 0] = rgb(paletteFor('#a6233a', 'dark')('party:p'))
    const [bluesRed = 0, , blue = 0] = rgb(paletteFor('#2857a4', 'dark')('party:p'))
    expect(red).toBeGreaterThan(redsBlue + 60)
    expect(blue).toBeGreaterThan(bluesRed + 60)
  })

  test('is neutral where there is no party, and given where the party brings none', () => {
    const palette = paletteOf([makeParty({ id: 'a' }), makeParty({ id: 'b' })], 'light')
    expect(palette('party:')).toBe(palette('party:gone'))
    expect(new Set([palette('party:a'), palette('party:b'), palette('party:')]).size).toBe(3)
  })
})

test.each<Theme>(['light', 'dark'])('text is readable on the %s theme’s surfaces', (theme) => {
  const palette = paletteOf([], theme)
  for (const surface of ['card', 'ground'] as const)
    for (const ink of ['ink', 'ink2', 'ink3', 'support', 'rebut', 'contested'] as const)
      expect(contrast(palette(ink), palette(surface)), `${ink} on ${surface}`).toBeGreaterThanOrEqual(READABLE)
  expect(contrast(palette('warn'), palette('warnbg'))).toBeGreaterThanOrEqual(READABLE)
})
