import { create } from 'zustand'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { Problem } from '../../shared/document/problem.ts'
import type { FileHandle } from '../../shared/host/host.ts'
import type { Session } from '../../shared/session/session.ts'
import { shownMap } from '../../shared/session/writing.ts'
import type { Drawn, Pen } from './drawn.ts'
import { say } from './saying.ts'

/** The map that the window is open on. */
export interface Work {
  /** Counts the files that this window has opened. */
  readonly opened: number
  readonly session: Session
  /** The session's map as it is drawn: with the claim that is being written, even while it has no word. */
  readonly shown: ArgumentMap
  /**
   * What the session's map implies and looks like. Standings, words, and which cards there are to see are always those
   * of that very map; in a large one only their places and the relations' ways may come a moment later.
   */
  readonly drawing: Drawn
  readonly pen: Pen
  /** The last part of its path, or what it would be called. */
  readonly name: string
  /** None where it can't be written back. */
  readonly handle: FileHandle | null
  /** What was repaired while it was read. */
  readonly problems: readonly Problem[]
  /** When it was last saved by this window, in ms since 1970. */
  readonly savedAt: number | null
}

/** `work` is null on the start screen. */
export const useSession = create<{ readonly work: Work | null }>(() => ({ work: null }))

let opened = 0

/** What the window opens on. */
export type Opening = Omit<Work, 'opened' | 'shown' | 'savedAt'>

/** Shows a map that was read, in place of what is shown; null for the start screen. */
export function showWork(work: Opening | null): void {
  opened += 1
  useSession.getState().work?.pen.stop()
  useSession.setState({ work: work && { ...work, opened, shown: work.session.map, savedAt: null } })
  work?.pen.follow(() => drawAgain(work.pen))
}

/** Puts a later value of the session in place, and draws its map anew where that is another. */
export function applySession(session: Session): void {
  const { work } = useSession.getState()
  if (work === null || session === work.session) return
  useSession.setState({ work: { ...work, ...drawn(work, session), session } })
}

/** Notes where the map lies and under which name, and what of it is saved. */
export function noteFile(change: Partial<Pick<Work, 'session' | 'name' | 'handle' | 'savedAt'>>): void {
  const { work } = useSession.getState()
  if (work !== null) useSession.setState({ work: { ...work, ...change } })
}

function drawn(work: Work, session: Session): Pick<Work, 'shown' | 'drawing'> {
  const before = work.session
  if (session.map === before.map && session.writing === before.writing) return work
  const shown = shownMap(session)
  const writing = session.writing?.claim
  if (shown === work.shown && writing === before.writing?.claim) return work
  const drawing = work.pen.draw(shown, session.map, writing)
  // Words in a script that no earlier one used take fonts that are yet to come: then it is drawn once more.
  void say(async () => {
    if (await work.pen.prepare(work.shown, shown)) drawAgain(work.pen)
  })
  return { shown, drawing }
}

/** Draws what a pen's map is by now, unless another is shown instead. */
function drawAgain(pen: Pen): void {
  const { work } = useSession.getState()
  if (work?.pen !== pen) return
  const { map, writing } = work.session
  useSession.setState({ work: { ...work, drawing: pen.draw(work.shown, map, writing?.claim) } })
}
