import type { Host } from '../../../shared/host/host.ts'
import { isUnsaved } from '../../../shared/session/session.ts'
import { useSession, type Work } from '../session.ts'

type Title = Parameters<Host['showTitle']>

const titleOf = (work: Work | null): Title =>
  work === null ? ['Rejoinder', false, null] : [work.name, isUnsaved(work.session), work.handle]

/** Tells the host what the window shows whenever it is something else. Gives the way to stop. */
export const followTitle = (host: Host): (() => void) =>
  useSession.subscribe(({ work }, { work: before }) => {
    const title = titleOf(work)
    const last = titleOf(before)
    if (title.some((part, index) => part !== last[index])) host.showTitle(...title)
  })
