/** Vowels that are written before their consonant, and consonants. */
const LEADING = /[\u0e40-\u0e44][\u0e01-\u0e2e]/
/** Consonants with what stands on them, and vowels or signs that are written behind. */
const TRAILING = /[\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0e2f\u0e30\u0e32\u0e45\u0e46]|\u0e32\u0e30/

/**
 * Whether a line that is broken here would part a Thai vowel from its consonant. Where words end is written nowhere
 * and takes a dictionary; but no syllable need be torn.
 *
 * @param at a UTF-16 offset.
 */
export function tearsThaiSyllable(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1)
  return LEADING.test(pair) || TRAILING.test(pair)
}
