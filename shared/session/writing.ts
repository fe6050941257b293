import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { addClaim } from '../document/edits/addClaim.ts'
import { addRelation } from '../document/edits/addRelation.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { showClaim } from '../document/edits/showClaim.ts'
import type { ClaimFields, RelationFields } from '../document/make.ts'
import { claimOf, claimsById, relationOf } from '../document/queries/lookup.ts'
import { saidBy, type Voice, voiceFor, withVoice } from './saidBy.ts'
import { edit, type Session, type, undo } from './session.ts'

/** A claim that comes into the map with its first word, since a map holds no claim without any. */
export interface Draft {
  readonly claim: Omit<ClaimFields, 'text'>
  /** The relation by which it bears on something from the start. */
  readonly relation?: RelationFields
  /** The relation that it joins as one more premise. */
  readonly premiseOf?: RelationId
  /** Who says it, where that was written before its words; new parties and turns come into the map with it. */
  readonly voice?: Voice
}

/** The card that is being written in. Every keystroke reaches the map, so that nothing typed is ever only here. */
export interface Writing {
  readonly claim: ClaimId
  /** What the first word adds; null where the claim was there before. */
  readonly draft: Draft | null
  /** What the person sees in the field: it may be empty, which a claim may not. */
  readonly text: string
  /** What Esc brings back. */
  readonly before: Session
}

/** Starts to write in a claim that is there; what is folded over it is unfolded first. Throws an UnknownIdError. */
export function startWriting(session: Session, id: ClaimId): Session {
  const before = editBetween(session, (map) => showClaim(map, id))
  const { text } = claimOf(before.map, id)
  const writing = { claim: id, draft: null, text, before }
  return { ...before, selection: new Set([id]), typing: null, writing }
}

/** Starts to write a claim that isn't there yet: its card shows at once, the map has it from the first word on. */
export function startDraft(session: Session, draft: Draft): Session {
  const before = finishWriting(session)
  const { id } = draft.claim
  // What breaks a rule shall do so now, and not when the person has begun to write.
  added(before.map, draft, PLACEHOLDER)
  return { ...before, selection: new Set([id]), typing: null, writing: { claim: id, draft, text: '', before } }
}

/**
 * The text of the card that is written in, after a keystroke. One that begins with who says it, as `@Ann: `, gives the
 * claim that voice and keeps the words.
 * @param at when, in ms
 */
export function write(session: Session, text: string, at: number): Session {
  if (session.writing === null || text === session.writing.text) return session
  const said = saidBy(text)
  return said === null ? writeWords(session, text, at) : writeVoice(session, session.writing, said, at)
}

/** Gives the card that is written in its voice; a claim that is not yet made has it from its first word on. */
function writeVoice(
  session: Session,
  { claim, draft }: Writing,
  { names, words }: NonNullable<ReturnType<typeof saidBy>>,
  at: number,
): Session {
  const { map, writing } = session
  if (writing === null) return session
  const { before } = writing
  if (draft === null) {
    const voice = voiceFor(map, names, claimOf(map, claim))
    const { party, speaker, turn } = voice
    const change = (now: ArgumentMap) => changeClaims(withVoice(now, voice), [claim], { party, speaker, turn })
    return writeWords(type(session, `text ${claim}`, at, change), words, at)
  }
  const voice = voiceFor(before.map, names, draft.claim)
  const { party: _party, turn: _turn, ...fields } = draft.claim
  const { party, speaker, turn } = voice
  const voiced = { ...fields, speaker, ...(party !== undefined && { party }), ...(turn !== undefined && { turn }) }
  // The claim comes into the map anew, with its voice.
  const begun = { ...session, map: before.map, past: before.past, future: before.future, typing: null }
  return writeWords(
    { ...begun, writing: { ...writing, draft: { ...draft, claim: voiced, voice }, text: '' } },
    words,
    at,
  )
}

function writeWords(session: Session, text: string, at: number): Session {
  if (session.writing === null) return session
  const writing = { ...session.writing, text }
  const { claim, draft, before } = writing
  if (isWordless(writing)) {
    if (draft === null) return { ...session, writing }
    const { map, past, future } = before
    return { ...session, map, past, future, typing: null, writing }
  }
  const isNew = draft !== null && !claimsById(session.map).has(claim)
  const selection = isNew ? before.selection : session.selection
  const change = (map: ArgumentMap) => (isNew ? added(map, draft, text) : changeClaims(map, [claim], { text }))
  return { ...type({ ...session, selection }, `text ${claim}`, at, change), selection: new Set([claim]), writing }
}

/** Ends the writing and keeps what was written; a claim without words is not made, or keeps those that it had. */
export function finishWriting(session: Session): Session {
  if (session.writing === null) return session
  return isWordless(session.writing) ? cancelWriting(session) : { ...session, typing: null, writing: null }
}

/** Ends the writing as if it had never begun. */
export const cancelWriting = (session: Session): Session =>
  session.writing === null ? session : { ...session.writing.before, saved: session.saved }

/**
 * Undoes the last step. While a card is written in, its text follows; one without words is given up first, and one
 * in which nothing was written is left.
 */
export function undoWriting(session: Session): Session {
  const { writing } = session
  if (writing === null) return undo(session)
  if (isWordless(writing)) return cancelWriting(session)
  if (session.past === writing.before.past) return undo(finishWriting(session))
  const after = undo(session)
  const claim = claimsById(after.map).get(writing.claim)
  if (after === session || claim === undefined) return { ...after, writing: null }
  return { ...after, selection: new Set([claim.id]), writing: { ...writing, text: claim.text } }
}

// A card without words is drawn with this in their place.
const PLACEHOLDER = ' '

/** The map as it is shown: with the claim that is being written, even while it has no word. */
export function shownMap({ map, writing }: Session): ArgumentMap {
  if (writing === null || !isWordless(writing)) return map
  if (writing.draft !== null) return added(map, writing.draft, PLACEHOLDER)
  return changeClaims(map, [writing.claim], { text: PLACEHOLDER })
}

/** Whether its claim would have no word: a map can't hold it so. */
export function isWordless({ claim, draft, text, before }: Writing): boolean {
  if (text.trim() !== '') return false
  return draft === null ? claimOf(before.map, claim).title === '' : (draft.claim.title ?? '') === ''
}

/** The map with a draft's claim, wherever that comes: not even under a fold is it hidden. */
function added(map: ArgumentMap, { claim, relation, premiseOf, voice }: Draft, text: string): ArgumentMap {
  const withClaim = addClaim(voice === undefined ? map : withVoice(map, voice), { ...claim, text })
  if (relation !== undefined) return showClaim(addRelation(withClaim, relation), claim.id)
  if (premiseOf === undefined) return withClaim
  const from = [...relationOf(withClaim, premiseOf).from, claim.id]
  return showClaim(changeRelation(withClaim, premiseOf, { from }), claim.id)
}

/** Makes an edit while no card is written in: what was being written is kept first. */
export const editBetween = (
  session: Session,
  change: (map: ArgumentMap) => ArgumentMap,
  selection?: Iterable<ClaimId | RelationId>,
): Session => edit(finishWriting(session), change, selection)
