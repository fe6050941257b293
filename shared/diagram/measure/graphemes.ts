/** The UTF-16 offsets at which a text's grapheme clusters begin. */
export type Graphemes = (text: string) => readonly number[]

/** In European text each unit is one. */
export const europeanGraphemes: Graphemes = (text) => Array.from({ length: text.length }, (_, unit) => unit)

/** Without tables: each character is one. */
export const charactersOf: Graphemes = (text) => {
  const starts: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
  return starts
}

/** No language has grapheme clusters of so many units: longer piles of marks are cut up into such. */
export const PILE = 64

/** By UAX 29, whose tables take a while to load. */
export async function loadGraphemes(): Promise<Graphemes> {
  const { graphemeSegments } = await import('unicode-segmenter/grapheme')
  return (text) => {
    const starts: number[] = []
    for (const { index, segment } of graphemeSegments(text)) {
      starts.push(index)
      if (segment.length <= PILE) continue
      for (const at of charactersOf(segment)) if (index + at - (starts.at(-1) ?? 0) >= PILE) starts.push(index + at)
    }
    return starts
  }
}
