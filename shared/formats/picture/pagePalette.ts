import { paletteOf } from '../../diagram/palette.ts'
import type { Paint } from '../../diagram/scene.ts'
import type { Party } from '../../document/argumentMap.ts'
import type { PictureOptions } from '../format.ts'

/** The theme's colours, with the page's own where the map would show its ground: round badges, in hollow signs. */
export function pagePalette(
  parties: readonly Party[],
  { theme, background: page }: Pick<PictureOptions, 'theme' | 'background'>,
): (paint: Paint) => string {
  const palette = paletteOf(parties, theme)
  // A white page is a card's own colour, so that it is readable in the dark theme too.
  return page === 'paper' ? palette : (paint) => palette(paint === 'ground' ? 'card' : paint)
}
