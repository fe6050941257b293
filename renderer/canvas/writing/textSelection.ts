/** What is selected in a text field, in UTF-16 units of its text: a caret where both ends are the same. */
export interface TextSelection {
  /** The end that stays when a person extends what is selected. */
  readonly anchor: number
  /** The end that moves, where the caret stands. */
  readonly head: number
}

export function selectionIn({ selectionStart, selectionEnd, selectionDirection }: HTMLTextAreaElement): TextSelection {
  return selectionDirection === 'backward'
    ? { anchor: selectionEnd, head: selectionStart }
    : { anchor: selectionStart, head: selectionEnd }
}

export function selectIn(field: HTMLTextAreaElement, { anchor, head }: TextSelection): void {
  field.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), head < anchor ? 'backward' : 'forward')
}

/** The word that a place in a text is in, or the sign that follows it. */
export function wordAt(text: string, offset: number): TextSelection {
  const letters = /[\p{L}\p{M}\p{N}_]/u
  let [anchor, head] = [offset, offset]
  while (anchor > 0 && letters.test(text.charAt(anchor - 1))) anchor -= 1
  while (head < text.length && letters.test(text.charAt(head))) head += 1
  return anchor === head ? { anchor, head: Math.min(text.length, head + 1) } : { anchor, head }
}

/** The paragraph that a place in a text is in. */
export function paragraphAt(text: string, offset: number): TextSelection {
  const end = text.indexOf('\n', offset)
  return { anchor: text.lastIndexOf('\n', offset - 1) + 1, head: end < 0 ? text.length : end }
}

/** Where in a text that took another's place the change ends: there goes the caret after an undo. */
export function changeEnd(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return after.length - same
}
