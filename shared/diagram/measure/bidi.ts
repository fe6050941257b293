import type { Direction, Shaper } from '../shaper.ts'

/** The bidirectional algorithm, UAX 9. */
export type Bidi = Pick<Shaper, 'direction' | 'levels'>

/** What is written from right to left, the marks that say so, and Arabic figures. */
const LEFTWARD = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/

/** Until the algorithm is there, all is left as it stands. */
export const unturned: Bidi = { direction: () => undefined, levels: () => null }

/** Whether anything in a text may run to the left. */
export const runsLeft = (text: string): boolean => LEFTWARD.test(text)

/** The algorithm's time grows with the square of a paragraph's length: what is longer is taken in parts of so many units. */
export const PART = 2_000

/** Boundary neutrals, which the algorithm leaves out: each keeps to what stands before it, or the word would be cut. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LEFT_OUT = /[\u0000-\u0008\u000e-\u001b\u007f-\u009f\u00ad\u200b-\u200d\u2060-\u206f\ufeff]/

/** The algorithm's tables take a while to load. */
export async function loadBidi(): Promise<Bidi> {
  const { default: createBidi } = await import('bidi-js')
  const { getBidiCharTypeName, getEmbeddingLevels } = createBidi()

  const levelsOfPart = (part: string, direction: Direction): Uint8Array => {
    const { levels } = getEmbeddingLevels(part, direction ?? 'ltr')
    const base = direction === 'rtl' ? 1 : 0
    for (let at = 0; at < part.length; at += 1) if (LEFT_OUT.test(part.charAt(at))) levels[at] = levels[at - 1] ?? base
    return levels
  }

  return {
    direction(paragraph) {
      if (!runsLeft(paragraph)) return undefined
      for (const character of inBasicPlane(paragraph)) {
        const type = getBidiCharTypeName(character)
        if (type === 'L') return undefined
        if (type === 'R' || type === 'AL') return 'rtl'
      }
      return undefined
    },
    levels(text, direction) {
      if (direction === undefined && !runsLeft(text)) return null
      const plain = inBasicPlane(text)
      const levels = new Uint8Array(text.length)
      for (let at = 0; at < text.length; at += PART) levels.set(levelsOfPart(plain.slice(at, at + PART), direction), at)
      return levels.some((level) => level > 0) ? levels : null
    },
  }
}

/** What would begin another paragraph. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const PARAGRAPH_ENDS = /[\n\r\u001c-\u001e\u0085\u2029]/g

/**
 * The text as one paragraph, unit for unit as long, with characters of the basic plane for those beyond it, of which
 * bidi-js knows nothing.
 */
const inBasicPlane = (text: string): string =>
  text
    .replace(/[\ud800-\udbff][\udc00-\udfff]/g, (pair) => standIn(pair.codePointAt(0) ?? 0))
    .replace(PARAGRAPH_ENDS, ' ')

const NEUTRAL = '☆☆'
const IGNORED = '\u00ad\u00ad'

/** Two units that behave as a character does. */
function standIn(codePoint: number): string {
  if ((codePoint >= 0x10800 && codePoint <= 0x10fff) || (codePoint >= 0x1e800 && codePoint <= 0x1efff)) return 'אא'
  if (codePoint >= 0xe0000) return IGNORED
  const isPicture = codePoint >= 0x1f000 && codePoint <= 0x1faff && !(codePoint >= 0x1f110 && codePoint <= 0x1f2ff)
  return isPicture ? NEUTRAL : 'aa'
}

/** Something that stands in a line; what it is made of all runs one way. */
interface Levelled {
  readonly level: number
}

/** From logical into visual order, by the algorithm's rule L2: from the highest level down, each stretch is turned. */
export function inVisualOrder<Run extends Levelled>(runs: readonly Run[]): readonly Run[] {
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0)
  if (highest === 0) return runs
  const ordered = [...runs]
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end += 1
      if (end > start + 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}
