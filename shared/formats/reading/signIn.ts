/** What stands before the words of one who writes down pros and cons, in lower case. */
const SIGNS: readonly (readonly [sign: 'support' | 'rebut', marks: readonly string[]])[] = [
  ['support', ['pro:', 'pro -', 'pro –', '+', 'supports:', 'support:', 'because:']],
  ['rebut', ['con:', 'con -', 'con –', '-', '−', '–', 'rebuts:', 'rebut:', 'rebuttal:', 'but:', 'objection:']],
]

/** The sign before the words of an outline's line, if any, and the words without it. */
export function signIn(line: string): { readonly sign: 'support' | 'rebut' | null; readonly words: string } {
  const text = line.trim()
  const head = text.slice(0, 12).toLowerCase()
  for (const [sign, marks] of SIGNS)
    for (const mark of marks)
      if (head.startsWith(mark) && /^(?:\s|$)/.test(text.slice(mark.length)))
        return { sign, words: text.slice(mark.length).trim() }
  return { sign: null, words: text }
}
