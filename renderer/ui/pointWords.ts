import type { OpenPointKind } from '../../shared/reasoning/reading.ts'

/** The kinds of open points, as the cards' chips have them. */
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
