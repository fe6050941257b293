import type { Claim } from '../document/argumentMap.ts'

/** In UTF-16 units: about a line of a panel. */
const LONGEST = 80

/** What a sentence calls a claim: its title, else its text on one line, cut at a word to at most 80 UTF-16 units. */
export function claimName({ title, text }: Claim): string {
  const whole = title.trim() || text
  // A text may be a whole chapter, of which only the head can show.
  const head = whole.slice(0, 4 * LONGEST)
  const words = head.replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST && head === whole) return words || 'untitled claim'
  const cut = words.slice(0, LONGEST - 1)
  const lastSpace = cut.lastIndexOf(' ')
  // A script without spaces is cut between any two characters, but not within a pair of surrogates.
  const kept = lastSpace > LONGEST / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s.,:;]+$/, '')}…`
}

/** All that a claim says, as one text: its title as a sentence of its own, then its text. */
export const claimWords = ({ title, text }: Claim): string =>
  title === '' || text === '' ? title + text : `${title}${/\p{P}$/u.test(title) ? '' : '.'} ${text}`

const names = new WeakMap<Claim, string>()

/** The same in quotation marks. It is made once for each value of a claim, since many sentences name the same. */
export function quoted(claim: Claim): string {
  const name = names.get(claim) ?? `“${claimName(claim)}”`
  names.set(claim, name)
  return name
}
