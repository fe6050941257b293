/** How much of a card can be read at a zoom: all of it, its first words, its party and standing, or where it is. */
export type Detail = 'full' | 'words' | 'band' | 'dot'

/** The zoom from which each can be read. */
const READABLE_FROM = { full: 0.45, words: 0.25, band: 0.1 } as const

export function detailAt(zoom: number): Detail {
  if (zoom >= READABLE_FROM.full) return 'full'
  if (zoom >= READABLE_FROM.words) return 'words'
  return zoom >= READABLE_FROM.band ? 'band' : 'dot'
}

/** Up to so many cards are all on the page, in sight or not, so that the browser's own search and a screen reader find them. */
export const MOST_MOUNTED = 300

/** Below this zoom of a large map only those cards are on the page that something is done with. */
export const MOUNTED_FROM = 0.35
