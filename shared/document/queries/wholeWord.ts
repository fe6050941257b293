const WORD = /[\p{L}\p{N}\p{M}_]/u
/** Scripts that put no spaces between words: there any two letters may be the end of one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether a character belongs to a word; what is plain is told without a look at tables. */
function isInWord(code: number): boolean {
  if (code >= 0x80) return WORD.test(String.fromCodePoint(code))
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  )
}
const isUnspaced = (code: number): boolean => code >= 0x80 && UNSPACED.test(String.fromCodePoint(code))

/** The character that ends before this unit. */
function before(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  const isHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 1
  return (isHalf ? text.codePointAt(at - 2) : unit) ?? 0
}

/** Whether a word ends or begins here. */
function isEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  const [left, right] = [before(text, at), text.codePointAt(at) ?? 0]
  return !(isInWord(left) && isInWord(right)) || isUnspaced(left) || isUnspaced(right)
}

/** Whether what stands between these units begins and ends where words do. */
export const isWholeWord = (text: string, start: number, end: number): boolean =>
  isEdge(text, start) && isEdge(text, end)
