import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationsById } from '../document/queries/lookup.ts'
import type { Writing } from './writing.ts'

export type Selection = ReadonlySet<ClaimId | RelationId>

/** One state that undo can bring back: the whole value, so that no edit writes its own inverse. */
interface Moment {
  readonly map: ArgumentMap
  readonly selection: Selection
}

/** Moments one behind the other, so that an edit costs the same however many came before it. */
type History = null | { readonly moment: Moment; readonly rest: History }

/** A map being worked on: what it is, what is selected, and what it was. */
export interface Session extends Moment {
  /** What undo brings back, latest first. */
  readonly past: History
  /** What redo brings back, next first. */
  readonly future: History
  /** The map as it is on disk; the same object as `map` when there is nothing to save. */
  readonly saved: ArgumentMap | null
  /** What the last edit typed into: while it goes on without a pause it stays one undo step. */
  readonly typing: { readonly subject: string; readonly at: number } | null
  /** The card that is being written in. */
  readonly writing: Writing | null
}

/** A longer pause while typing begins a new undo step, ms. */
const PAUSE = 1_000

const NOTHING: Selection = new Set()

/** Starts work on a map. `saved` is false for one that differs from its file, or has none. */
export function openSession(map: ArgumentMap, saved: boolean): Session {
  const isSaved = saved ? map : null
  return { map, selection: NOTHING, past: null, future: null, saved: isSaved, typing: null, writing: null }
}

/** Gives the same session where these are already selected. */
export function select(session: Session, ids: Iterable<ClaimId | RelationId>): Session {
  const selection = new Set(ids)
  if (selection.size === session.selection.size && [...selection].every((id) => session.selection.has(id)))
    return session
  return { ...session, selection, typing: null }
}

/**
 * Makes an edit one undo step; an edit that changed nothing makes none. What it deleted is selected no more.
 * @param selection what to select after it, where that is something else
 */
export function edit(
  session: Session,
  change: (map: ArgumentMap) => ArgumentMap,
  selection: Iterable<ClaimId | RelationId> = session.selection,
): Session {
  const map = change(session.map)
  if (map === session.map) return session
  const past = { moment: momentOf(session), rest: session.past }
  return { ...session, map, selection: present(map, selection), past, future: null, typing: null }
}

/**
 * An edit by typing: one undo step with those before it, as long as it goes into the same subject and the pause
 * stays short.
 * @param subject names the field, such as `title C1`
 * @param at when, in ms
 */
export function type(
  session: Session,
  subject: string,
  at: number,
  change: (map: ArgumentMap) => ArgumentMap,
): Session {
  const { typing, past } = session
  const after = edit(session, change)
  if (after === session) return session
  const goesOn = typing?.subject === subject && at - typing.at < PAUSE
  return { ...after, past: goesOn ? past : after.past, typing: { subject, at } }
}

/** Ends the typing: what is typed next is another undo step. */
export const finishTyping = (session: Session): Session =>
  session.typing === null ? session : { ...session, typing: null }

/** The session as it was before the typing into this subject that still goes on; the same where none does. */
export function takeBackTyping(session: Session, subject: string): Session {
  const { typing, past } = session
  if (typing?.subject !== subject || past === null) return session
  return { ...session, ...past.moment, past: past.rest, typing: null }
}

export function undo(session: Session): Session {
  const { past, future } = session
  if (past === null) return session
  const now = { moment: momentOf(session), rest: future }
  return { ...session, ...past.moment, past: past.rest, future: now, typing: null }
}

export function redo(session: Session): Session {
  const { past, future } = session
  if (future === null) return session
  const now = { moment: momentOf(session), rest: past }
  return { ...session, ...future.moment, past: now, future: future.rest, typing: null }
}

export const isUnsaved = (session: Session): boolean => session.map !== session.saved

/** Notes that the file holds this value of the map; what was edited since stays unsaved. */
export const markSaved = (session: Session, saved: ArgumentMap): Session => ({ ...session, saved })

const momentOf = ({ map, selection }: Session): Moment => ({ map, selection })

/** What of a selection is there; the same selection where all of it is. */
function present(map: ArgumentMap, ids: Iterable<ClaimId | RelationId>): Selection {
  return new Set([...ids].filter((id) => claimsById(map).has(id) || relationsById(map).has(id)))
}
