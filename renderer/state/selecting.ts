import { type Selection, select } from '../../shared/session/session.ts'
import { finishWriting } from '../../shared/session/writing.ts'
import { applySession, useSession } from './session.ts'

/** Selects this claim or relation and nothing else. */
export const selectOnly = (id: string): void => selectInstead(() => [id])

/** Adds it to the selection, or takes it out. */
export const toggleSelected = (id: string): void =>
  selectInstead((before) => (before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))

export const selectNothing = (): void => selectInstead(() => [])

/** Selects these. What was being written is kept, unless it is all that is selected. */
export function selectInstead(choose: (before: Selection) => Iterable<string>): void {
  const { work } = useSession.getState()
  if (work === null) return
  const { session } = work
  const chosen = [...choose(session.selection)]
  const isStillWritten = chosen.length === 1 && chosen[0] === session.writing?.claim
  if (!isStillWritten) applySession(select(finishWriting(session), chosen))
}
