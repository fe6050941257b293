/** Drawn as a space: tab, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
const SPACES = /[\t\v\f\r\u0085\u2028\u2029]/g
/** What no document may hold as text: other controls, halves of a surrogate pair, and the two non-characters. */
const UNSHOWABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** All of these and more: what a text must hold to need a closer look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/
/** Embeddings, overrides and isolates: they could make a line read otherwise than it stands in the file. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The text as it may be drawn and written into any document: unit for unit as long as the original, with spaces
 * for other white space (line feeds stay), U+FFFD for what can't be shown, and invisible joiners for what would
 * reorder its neighbours.
 */
export const drawable = (text: string): string =>
  SUSPECT.test(text) ? text.replace(SPACES, ' ').replace(UNSHOWABLE, '\ufffd').replace(REORDERING, '\u2060') : text

/** The same on one line. */
export const drawableLine = (text: string): string => drawable(text).replaceAll('\n', ' ')

/** Characters that join the one before them or draw nothing: no reason to change or to load a face. */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x61c ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    codePoint < 0x20 ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff)
  )
}
