import { folded } from '../../shared/document/queries/folded.ts'

/** What the keys' signs are called, for those who type the name or can't type the sign. */
const NAMES: Readonly<Record<string, string>> = {
  '⌘': 'cmd',
  '⌥': 'alt',
  '⇧': 'shift',
  '←': 'left',
  '→': 'right',
  '↑': 'up',
  '↓': 'down',
  '−': '-',
}

const SIGNS = /[⌘⌥⇧←→↑↓−]/gu

/** Each key by itself, by its name: `⇧⌘Z` and `Ctrl ⇧ Z` alike. */
const namesOf = (keys: string): readonly string[] =>
  keys
    .replaceAll(SIGNS, (sign) => ` ${NAMES[sign] ?? sign} `)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)

/** What was typed into a search among shortcuts: whether a command of these words and this key is one of those sought. */
export type KeySearch = (words: string, keys: string) => boolean

/**
 * Every word that was typed must be in the words or be one of the keys; a single letter or sign is always a key, as is
 * what is joined by `+`.
 */
export function keySearch(typed: string): KeySearch {
  // `Ctrl++` is the key plus; a plus between two names only joins them.
  const sought = namesOf(folded(typed.replaceAll(/(?<=\S)\+(?=\S)/g, ' ')).text)
  return (words, keys) => {
    const text = folded(words).text
    const named = namesOf(keys)
    return sought.every((one) => named.includes(one) || (one.length > 1 && text.includes(one)))
  }
}
