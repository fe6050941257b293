import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { finishTyping, takeBackTyping, type } from '../../shared/session/session.ts'
import { editBetween, finishWriting } from '../../shared/session/writing.ts'
import { say } from './saying.ts'
import { applySession, useSession } from './session.ts'

type MapChange = (map: ArgumentMap) => ArgumentMap

/** Makes an edit of the open map, one undo step; what breaks a rule is told to the person. */
export function editMap(change: MapChange): void {
  void say(() => {
    const { work } = useSession.getState()
    if (work !== null) applySession(editBetween(work.session, change))
  })
}

export interface Refusal {
  /** Why, in one sentence. */
  readonly sentence: string
  /** The map that stays. */
  readonly map: ArgumentMap
}

/**
 * Types into the open map. What is refused takes back what was typed just before it, so that a field that is
 * emptied letter by letter doesn't leave its last letter in the map.
 * @param subject names the field, such as `title C1`
 * @param at when, in ms: what is typed at the same time is one undo step
 * @returns null where the map takes it
 */
export function typeInMap(subject: string, change: MapChange, at: number = Date.now()): Refusal | null {
  const { work } = useSession.getState()
  if (work === null) return null
  const session = finishWriting(work.session)
  try {
    applySession(type(session, subject, at, change))
    return null
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    const before = takeBackTyping(session, subject)
    applySession(before)
    return { sentence: error.message, map: before.map }
  }
}

/** What is typed next is another undo step. */
export function endTyping(): void {
  const { work } = useSession.getState()
  if (work !== null) applySession(finishTyping(work.session))
}
