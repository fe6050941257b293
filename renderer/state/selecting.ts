import { select } from '../../shared/session/session.ts'
import { applySession, useSession } from './session.ts'

/** Selects this claim or relation and nothing else. */
export function selectOnly(id: string): void {
  const { work } = useSession.getState()
  if (work !== null) applySession(select(work.session, [id]))
}

/** Adds it to the selection, or takes it out. */
export function toggleSelected(id: string): void {
  const { work } = useSession.getState()
  if (work === null) return
  const selection = new Set(work.session.selection)
  if (!selection.delete(id)) selection.add(id)
  applySession(select(work.session, selection))
}

export function selectNothing(): void {
  const { work } = useSession.getState()
  if (work !== null) applySession(select(work.session, []))
}
