import { meantClaims } from '../../shared/commands/clipboard/clipboard.ts'
import { excerptOf } from '../../shared/document/queries/excerpt.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { outlineText } from '../../shared/formats/outline/outlineText.ts'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import type { Session } from '../../shared/session/session.ts'
import { createPictureThread } from '../export/pictureThread.ts'
import { mention } from '../state/saying.ts'
import { useSession } from '../state/session.ts'

class CopyRefusedError extends RejoinderError {
  constructor(what: string) {
    super(`The ${what} could not be copied: this window may not write to the clipboard.`)
  }
}

/**
 * Copies the selected claims, or the whole map where none is, for another program.
 * @throws RejoinderError
 */
export async function copyAs(kind: 'outline' | 'picture'): Promise<void> {
  const { work } = useSession.getState()
  if (work === null) return
  try {
    if (kind === 'outline') await navigator.clipboard.writeText(outlineToCopy(work.session))
    else await copyPicture(work.session)
  } catch (error) {
    throw error instanceof RejoinderError ? error : new CopyRefusedError(kind)
  }
  mention(`Copied as ${kind === 'outline' ? 'an outline' : 'a picture'}`)
}

function outlineToCopy(session: Session): string {
  const claims = meantClaims(session)
  return outlineText(claims.length === 0 ? session.map : excerptOf(session.map, claims).map)
}

/** Browsers take a picture that is still being made, as long as they are told of it while the key is pressed. */
async function copyPicture(session: Session): Promise<void> {
  const claims = meantClaims(session)
  const thread = createPictureThread()
  const part = claims.length === 0 ? usualRequest.part : ({ kind: 'claims', claims } as const)
  const request = { ...usualRequest, part, ...(claims.length > 0 && { title: false, legend: false, sources: false }) }
  const bytes = thread.write(session.map, request, 'png', () => {}, new AbortController().signal)
  const picture = bytes.then((png) => new Blob([png], { type: 'image/png' }))
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  } catch (error) {
    // What can't be drawn is told as the reason, and not that it can't be copied.
    await picture
    throw error
  } finally {
    thread.stop()
  }
}
