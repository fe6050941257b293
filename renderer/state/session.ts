import { create } from 'zustand'
import type { Problem } from '../../shared/document/problem.ts'
import type { FileHandle } from '../../shared/host/host.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Draw, Drawn } from './drawn.ts'

/** The map that the window is open on. */
export interface Work {
  /** Counts the files that this window has opened. */
  readonly opened: number
  readonly session: Session
  /** What the session's map implies and looks like; always of that very map. */
  readonly drawing: Drawn
  readonly draw: Draw
  /** The last part of its path. */
  readonly name: string
  /** None where it can't be written back. */
  readonly handle: FileHandle | null
  /** What was repaired while it was read. */
  readonly problems: readonly Problem[]
}

/** `work` is null on the start screen. */
export const useSession = create<{ readonly work: Work | null }>(() => ({ work: null }))

let opened = 0

/** Shows a map that was read, in place of what is shown; null for the start screen. */
export function showWork(work: Omit<Work, 'opened'> | null): void {
  opened += 1
  useSession.setState({ work: work && { ...work, opened } })
}

/** Puts a later value of the session in place, and draws its map anew where that is another. */
export function applySession(session: Session): void {
  const { work } = useSession.getState()
  if (work === null || session === work.session) return
  const drawing = session.map === work.session.map ? work.drawing : work.draw(session.map)
  useSession.setState({ work: { ...work, session, drawing } })
}
