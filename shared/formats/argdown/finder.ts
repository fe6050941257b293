/** Gives where a word comes next in a text, or −1; asked from left to right, it reads the text once for each word. */
export function createFinder(text: string): (word: string, from: number) => number {
  const found = new Map<string, { readonly from: number; readonly at: number }>()
  return (word, from) => {
    const known = found.get(word)
    if (known !== undefined && known.from <= from && (known.at < 0 || known.at >= from)) return known.at
    const at = text.indexOf(word, from)
    found.set(word, { from, at })
    return at
  }
}
