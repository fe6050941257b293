/** Words on one line, of which nothing is read as a number, a link, a sign or a reference. */
export const escapedWords = (words: string): string =>
  words
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\[\]()]/g, (sign) => `\\${sign}`)
    .replace(/^(Pro|Con):/, '$1\\:')
    .replace(/^->/, '\\->')

/** The words that were escaped: a backslash before a sign is none of them. */
export const unescaped = (words: string): string => words.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')

interface Link {
  readonly title: string
  readonly url: string
}

/** The longest address of a link, in UTF-16 units. */
const LONGEST = 2_000

/** A text with the words of its Markdown links in their place, and the links. Bounded, whatever the text is. */
export function withoutLinks(text: string): { readonly text: string; readonly links: readonly Link[] } {
  const links: Link[] = []
  const plain = text.replace(
    new RegExp(`(?<!\\\\)\\[([^\\[\\]\\n]{1,500})\\]\\((https?://[^\\s()\\\\]{1,${LONGEST}})\\)`, 'g'),
    (_, title: string, url: string) => {
      links.push({ title: unescaped(title), url })
      return title
    },
  )
  return { text: plain, links }
}
