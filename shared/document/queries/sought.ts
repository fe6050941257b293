/** What is looked for in a map's words. */
export interface Sought {
  /** Each of them must be somewhere in a claim: mostly one, with its spaces. */
  readonly parts: readonly string[]
  /** Whether capitals and accents must be as they are here. */
  readonly matchCase: boolean
  /** Whether a match must begin and end where a word does. */
  readonly wholeWord: boolean
}
