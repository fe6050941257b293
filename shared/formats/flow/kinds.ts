import type { RelationKind } from '../../document/argumentMap.ts'

export type Side = 'Affirmative' | 'Negative'

/** The names of speeches that say whose they are: 1AC, 2NR, “Aff rebuttal”, “Con”. */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['Affirmative', /^\d?a[cr]\d?$|^aff|^pro\b|^prop|^gov/i],
  ['Negative', /^\d?n[cr]\d?$|^neg|^con\b|^opp/i],
]

/** Whose speech this is by its name; undefined where it doesn't say. */
export const sideOf = (speech: string): Side | undefined =>
  SIDES.find(([, names]) => names.test(speech.trim().slice(0, 60)))?.[0]

/** What a reply is that doesn't say so itself: among one side's speeches a support, else a rebuttal. */
export function usualKind(speech: string, answered: string): RelationKind {
  const side = sideOf(speech)
  return side !== undefined && side === sideOf(answered) ? 'support' : 'rebut'
}

/** What stands in a cell for a claim that stands elsewhere, before its words; alone, it carries its left neighbour on. */
export const ARROW = '↗'
/** How else people draw it. */
export const ARROWS: ReadonlySet<string> = new Set([ARROW, '→', '➔', '->', '-->', '=>', '⟶'])
