import type { OpenPointKind } from './reading.ts'

/** What the kinds of open points are called: on the chips of cards, in lists and in filters. */
export const pointWords: Readonly<Record<OpenPointKind, string>> = {
  dropped: 'dropped',
  unanswered: 'unanswered',
  'stand-off': 'stand-off',
  unsupported: 'unsupported',
  circular: 'in a ring',
  'no-source': 'no source',
  loose: 'loose',
  question: 'open question',
  'self-rebuttal': 'against itself',
}
