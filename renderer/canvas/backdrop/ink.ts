import { paletteOf, type Theme } from '../../../shared/diagram/palette.ts'
import type { Paint, SceneCard } from '../../../shared/diagram/scene.ts'
import type { TextStyle } from '../../../shared/diagram/shaper.ts'
import type { Party } from '../../../shared/document/argumentMap.ts'

/** What a canvas paints with: it knows no CSS variables. */
export interface Ink {
  colour(paint: Paint): string
  font(style: TextStyle): string
  /** The colour of a card's shadow; none where the person chose the colours. */
  readonly shadow: string | null
  /** The first words of cards, as they break in the fonts that are there by now. */
  readonly words: WeakMap<SceneCard, readonly string[]>
}

/** Surfaces; everything else is drawn on them. */
const grounds: ReadonlySet<Paint> = new Set(['ground', 'panel', 'card', 'sunk', 'accentbg', 'warnbg'])

/** The colours of a person who has the system use theirs alone. */
const forcedColour = (paint: Paint): string => {
  if (grounds.has(paint)) return 'Canvas'
  return paint === 'accent' || paint === 'accentink' ? 'Highlight' : 'CanvasText'
}

export function inkOf(parties: readonly Party[], theme: Theme, isForced: boolean): Ink {
  const palette = paletteOf(parties, theme)
  const page = getComputedStyle(document.documentElement)
  const families = { sans: page.getPropertyValue('--sans'), serif: page.getPropertyValue('--serif') }
  const fonts = new Map<TextStyle, string>()
  return {
    colour: isForced ? forcedColour : palette,
    font(style) {
      const known = fonts.get(style) ?? `${style.weight} ${style.size}px ${families[style.family]}`
      fonts.set(style, known)
      return known
    },
    words: new WeakMap(),
    shadow: isForced ? null : theme === 'dark' ? 'rgb(0 0 0 / 22%)' : 'rgb(30 28 25 / 6%)',
  }
}
