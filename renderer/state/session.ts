import { create } from 'zustand'
import type { ArgumentMap, ClaimId } from '../../shared/document/argumentMap.ts'
import type { Problem } from '../../shared/document/problem.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { neighbourhood, partOf } from '../../shared/document/queries/neighbourhood.ts'
import type { FileHandle } from '../../shared/host/host.ts'
import type { Suppositions } from '../../shared/reasoning/suppose.ts'
import type { Session } from '../../shared/session/session.ts'
import { shownMap } from '../../shared/session/writing.ts'
import type { Drawn, Pen } from './drawn.ts'
import { say } from './saying.ts'

/** The map that the window is open on. */
export interface Work {
  /** Counts the files that this window has opened. */
  readonly opened: number
  readonly session: Session
  /**
   * The session's map as it is drawn: with the claim that is being written, even while it has no word, and where a part
   * is looked at alone, without the rest.
   */
  readonly shown: ArgumentMap
  /** The part that is looked at alone; null where the whole map is shown. */
  readonly part: Part | null
  /** What is taken to be in or out for the sake of argument; the standings follow from it. */
  readonly supposed: Suppositions
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

/** A claim's neighbourhood, looked at alone. */
export interface Part {
  readonly claim: ClaimId
  /** How many relations away from that claim it reaches. */
  readonly links: number
  /** Claims farther away that were written meanwhile: they stay in sight. */
  readonly also: ReadonlySet<ClaimId>
}

/** `work` is null on the start screen. */
export const useSession = create<{ readonly work: Work | null }>(() => ({ work: null }))

let opened = 0

/** What the window opens on. */
export type Opening = Omit<Work, 'opened' | 'shown' | 'part' | 'supposed' | 'savedAt'>

const NOTHING: Suppositions = new Map()

/** Shows a map that was read, in place of what is shown; null for the start screen. */
export function showWork(work: Opening | null): void {
  opened += 1
  useSession.getState().work?.pen.stop()
  useSession.setState({
    work: work && { ...work, opened, shown: work.session.map, part: null, supposed: NOTHING, savedAt: null },
  })
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

/** Shows a part of the map alone, or the whole again. */
export function showPart(part: Part | null): void {
  const { work } = useSession.getState()
  if (work === null) return
  const seen = seenOf(work.session, part)
  useSession.setState({ work: { ...work, ...seen, drawing: drawingOf(work, work.session, seen) } })
}

/** Takes these to be in or out for the sake of argument, in place of what was supposed before. */
export function suppose(supposed: Suppositions): void {
  const { work } = useSession.getState()
  if (work === null || (supposed.size === 0 && work.supposed.size === 0)) return
  useSession.setState({ work: { ...work, supposed, drawing: drawingOf({ ...work, supposed }, work.session, work) } })
}

type Seen = Pick<Work, 'shown' | 'part'>

/** What there is to see of a map; all of it where the claim is gone round which a part was shown. */
function seenOf(session: Session, part: Part | null): Seen {
  const whole = shownMap(session)
  if (part === null || !claimsById(whole).has(part.claim)) return { shown: whole, part: null }
  const near = neighbourhood(whole, part.claim, part.links)
  const written = session.writing?.claim
  const isFar = written !== undefined && !near.has(written) && !part.also.has(written)
  const also = isFar ? new Set([...part.also, written]) : part.also
  return { shown: partOf(whole, new Set([...near, ...also])), part: isFar ? { ...part, also } : part }
}

const drawingOf = (
  { pen, supposed }: Pick<Work, 'pen' | 'supposed'>,
  { map, writing }: Session,
  { shown, part }: Seen,
): Drawn =>
  pen.draw(shown, map, { supposed, isPart: part !== null, ...(writing === null ? {} : { writing: writing.claim }) })

function drawn(work: Work, session: Session): Seen & Pick<Work, 'drawing'> {
  const before = work.session
  if (session.map === before.map && session.writing === before.writing) return work
  const seen = seenOf(session, work.part)
  if (seen.shown === work.shown && session.writing?.claim === before.writing?.claim) return work
  const drawing = drawingOf(work, session, seen)
  // Words in a script that no earlier one used take fonts that are yet to come: then it is drawn once more.
  void say(async () => {
    if (await work.pen.prepare(work.shown, seen.shown)) drawAgain(work.pen)
  })
  return { ...seen, drawing }
}

/** Draws what a pen's map is by now, unless another is shown instead. */
function drawAgain(pen: Pen): void {
  const { work } = useSession.getState()
  if (work?.pen === pen) useSession.setState({ work: { ...work, drawing: drawingOf(work, work.session, work) } })
}
