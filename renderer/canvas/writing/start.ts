import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { startWriting } from '../../../shared/session/writing.ts'
import { applySession, useSession } from '../../state/session.ts'

/** A point in the window, px. */
export interface WindowPoint {
  readonly clientX: number
  readonly clientY: number
}

let startPoint: WindowPoint | null = null

/** Starts to write in a claim, the caret where the pointer is. */
export function writeAt(claim: ClaimId, { clientX, clientY }: WindowPoint): void {
  const { work } = useSession.getState()
  if (work === null || !claimsById(work.session.map).has(claim)) return
  startPoint = { clientX, clientY }
  applySession(startWriting(work.session, claim))
}

/** Where the field that opens now shall put its caret; null for the end of its text. */
export function takeStartPoint(): WindowPoint | null {
  const point = startPoint
  startPoint = null
  return point
}
