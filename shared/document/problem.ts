/** What reading, repairing or converting could not keep as it was. */
export interface Problem {
  /** Where it stood, as a path in the input: `claims[3].party`, `line 12`. */
  readonly at: string
  readonly kind: 'note' | 'changed' | 'dropped'
  /** One sentence that says what it held and what became of it. */
  readonly text: string
}
