import type { Party } from '../document/argumentMap.ts'
import { contrast, darkened, lightened, readableDark } from './oklch.ts'
import type { Paint, Token } from './scene.ts'
import { suggestedColors } from './suggestedColors.ts'

export type Theme = 'light' | 'dark'
/** A picture may also be drawn in black ink alone, for print. */
export type PictureTheme = Theme | 'ink'

/** The least contrast of text on a card. */
export const READABLE = 4.5

const colors: Readonly<Record<PictureTheme, Readonly<Record<Token, string>>>> = {
  light: {
    ground: '#f5f3ee',
    panel: '#fbfaf7',
    card: '#ffffff',
    sunk: '#efece5',
    line: '#e3dfd6',
    line2: '#cdc7bb',
    ctl: '#8c8578',
    ink: '#1e1c19',
    ink2: '#545048',
    ink3: '#6b665c',
    accent: '#4a43c4',
    accentbg: '#ecebfa',
    accentink: '#3d37a8',
    support: '#0b7355',
    rebut: '#b0400d',
    contested: '#966200',
    defeated: '#7a746a',
    warn: '#7c4700',
    warnbg: '#fcefd3',
    warnline: '#e3bf78',
  },
  dark: {
    ground: '#181715',
    panel: '#1f1e1b',
    card: '#292724',
    sunk: '#161513',
    line: '#37342f',
    line2: '#4b4740',
    ctl: '#868074',
    ink: '#efece5',
    ink2: '#bdb7ab',
    ink3: '#a29c90',
    accent: '#a7a2f8',
    accentbg: '#312f4e',
    accentink: '#c4c1fb',
    support: '#55c79c',
    rebut: '#f29b60',
    contested: '#e0ae4a',
    defeated: '#a29c90',
    warn: '#f4cd82',
    warnbg: '#43341a',
    warnline: '#75592a',
  },
  ink: {
    ground: '#ffffff',
    panel: '#ffffff',
    card: '#ffffff',
    sunk: '#ffffff',
    line: '#767676',
    line2: '#4d4d4d',
    ctl: '#4d4d4d',
    ink: '#000000',
    ink2: '#262626',
    ink3: '#404040',
    accent: '#000000',
    accentbg: '#ffffff',
    accentink: '#000000',
    support: '#000000',
    rebut: '#000000',
    contested: '#000000',
    defeated: '#000000',
    warn: '#000000',
    warnbg: '#ffffff',
    warnline: '#000000',
  },
}

/** The colour of what has no party. */
const NEUTRAL = '#625c50'

/** A party's colour in the light theme, `#rrggbb`: its own, or a suggested one by its place in the list. */
export const partyColor = (parties: readonly Party[], id: string): string => {
  const index = parties.findIndex((party) => party.id === id)
  return parties[index]?.color ?? suggestedColors[index % suggestedColors.length]?.color ?? NEUTRAL
}

/**
 * The colours of a picture, `#rrggbb`. A party's band has the colour that the person chose, and its name one that
 * is readable on a card (`READABLE`); in the dark theme both are derived from it in OKLCH. In ink all are black.
 */
export function paletteOf(parties: readonly Party[], theme: PictureTheme): (paint: Paint) => string {
  const tokens: Readonly<Record<string, string>> = colors[theme]
  const known = new Map<Paint, string>()
  return (paint) => {
    const color = known.get(paint) ?? tokens[paint] ?? partyPaint(parties, theme, paint)
    known.set(paint, color)
    return color
  }
}

function partyPaint(parties: readonly Party[], theme: PictureTheme, paint: Paint): string {
  if (theme === 'ink') return colors.ink.ink
  const color = partyColor(parties, paint.slice(paint.indexOf(':') + 1)).toLowerCase()
  const { card } = colors[theme]
  if (theme === 'dark') return lightened(readableDark(color), (tried) => contrast(tried, card) >= READABLE)
  return paint.startsWith('partyink:') ? darkened(color, (tried) => contrast(tried, card) >= READABLE) : color
}
