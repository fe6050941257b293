import { grouped } from '../../document/queries/grouped.ts'
import { counted } from '../../reasoning/counted.ts'
import type { Draft, DraftClaim } from '../reading/draft.ts'
import { ASSERTING } from './holds.ts'
import type { Voice } from './voicesIn.ts'

/**
 * What a claim says of who says it: the first who does is its speaker, whose own words are kept where they are others.
 * Who else says it is told.
 */
export function said(draft: Draft, text: string, voices: readonly Voice[]): Omit<DraftClaim, 'text'> {
  const [first, ...others] = voices
  if (first === undefined) return {}
  const { speaker, turn, words } = first
  for (const other of others)
    draft.lose(other.at, 'dropped', `Left out that ${other.speaker || 'somebody else'} says this too: “${other.words}”`)
  return {
    speaker,
    ...(turn === undefined ? {} : { turn: draft.turn(turn) }),
    ...(plain(words) === plain(text) ? {} : { note: `Said: “${words}”` }),
  }
}

/** Tells what else is done by saying a claim than to assert it, once for each kind of act. */
export function tellActs(draft: Draft, voices: readonly (readonly Voice[])[]): void {
  const first = voices.flatMap((all) => all.slice(0, 1))
  for (const [act, said] of grouped(first, ({ act }) => (PLAIN.has(act.toLowerCase()) ? [] : [act])))
    draft.lose(said[0]?.at ?? '', 'changed', `“${act}” became plain speech, in ${counted(said.length, 'claim')}.`)
}

/** The acts that say no more than that somebody says something. */
const PLAIN: ReadonlySet<string> = new Set(['', ASSERTING.toLowerCase(), 'default illocuting'])

/** Words without what does not change their sense. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s.!…]+/g, ' ')
    .trim()
