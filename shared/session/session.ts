import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'

export type Selection = ReadonlySet<ClaimId | RelationId>

/** One state that undo can bring back: the whole value, so that no edit writes its own inverse. */
export interface Moment {
  readonly map: ArgumentMap
  readonly selection: Selection
}

/** A map being worked on: what it is, what is selected, and what it was. */
export interface Session extends Moment {
  /** Latest last. */
  readonly past: readonly Moment[]
  /** Next first. */
  readonly future: readonly Moment[]
  /** The map as it is on disk; the same object as `map` when there is nothing to save. */
  readonly saved: ArgumentMap | null
}

const NOTHING: Selection = new Set()

/** Starts work on a map. `saved` is false for one that differs from its file, or has none. */
export function openSession(map: ArgumentMap, saved: boolean): Session {
  return { map, selection: NOTHING, past: [], future: [], saved: saved ? map : null }
}

/** Gives the same session where these are already selected. */
export function select(session: Session, ids: Iterable<ClaimId | RelationId>): Session {
  const selection = new Set(ids)
  if (selection.size === session.selection.size && [...selection].every((id) => session.selection.has(id)))
    return session
  return { ...session, selection }
}

/** Makes an edit one undo step; an edit that changed nothing makes none. */
export function edit(session: Session, change: (map: ArgumentMap) => ArgumentMap): Session {
  const map = change(session.map)
  if (map === session.map) return session
  const { map: before, selection, past } = session
  return { ...session, map, past: [...past, { map: before, selection }], future: [] }
}

export function undo(session: Session): Session {
  const before = session.past.at(-1)
  if (before === undefined) return session
  const now = { map: session.map, selection: session.selection }
  return { ...session, ...before, past: session.past.slice(0, -1), future: [now, ...session.future] }
}

export function redo(session: Session): Session {
  const [after, ...future] = session.future
  if (after === undefined) return session
  const now = { map: session.map, selection: session.selection }
  return { ...session, ...after, past: [...session.past, now], future }
}

export const isUnsaved = (session: Session): boolean => session.map !== session.saved
