import type { Draft, DraftClaim } from '../reading/draft.ts'
import { ASSERTING } from './holds.ts'
import type { Voice } from './voicesIn.ts'

/**
 * What a claim says of who says it: the first who does is its speaker, whose own words are kept where they are others.
 * What else is done by saying it, or by whom, is told.
 */
export function said(draft: Draft, text: string, voices: readonly Voice[]): Omit<DraftClaim, 'text'> {
  const [first, ...others] = voices
  if (first === undefined) return {}
  const { speaker, turn, words, act, at } = first
  if (act !== '' && act.toLowerCase() !== ASSERTING.toLowerCase())
    draft.lose(at, 'changed', `“${act}” became plain speech${speaker === '' ? '' : ` of ${speaker}`}.`)
  for (const other of others)
    draft.lose(other.at, 'dropped', `Left out that ${other.speaker || 'somebody else'} says this too: “${other.words}”`)
  return {
    speaker,
    ...(turn === undefined ? {} : { turn: draft.turn(turn) }),
    ...(plain(words) === plain(text) ? {} : { note: `Said: “${words}”` }),
  }
}

/** Words without what does not change their sense. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s.!…]+/g, ' ')
    .trim()
