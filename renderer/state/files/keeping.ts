import type { Host } from '../../../shared/host/host.ts'
import { isUnsaved } from '../../../shared/session/session.ts'
import { sentenceOf } from '../saying.ts'
import { useSession, type Work } from '../session.ts'
import { showView } from '../view.ts'
import { createEncoder } from './bytesOfMap.ts'
import { savesBegun } from './saving.ts'

/** How long after a change it is kept, ms: while someone types on and on, so often. */
const PAUSE = 700
/** How long after a failure it is tried again, ms. */
const AFTER_FAILURE = 1_500

/**
 * Keeps what is unsaved where a crash can't reach, soon after each change, and drops it once it is saved or given up.
 * Gives the way to stop.
 */
export function keepUnsaved(host: Host): () => void {
  let kept: Work | null = null
  /** Whether the host may hold something of this window: what was opened unsaved is held by it from the first. */
  let holds = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let isBusy = false
  let hasFailed = false
  const bytesOf = createEncoder()

  const isDue = (work: Work | null): boolean => (isSettled(work) ? holds : !isSame(work, kept))

  async function keep(): Promise<void> {
    timer = null
    const { work } = useSession.getState()
    if (!isDue(work)) return
    isBusy = true
    try {
      if (work === null || isSettled(work)) {
        await host.dropUnsaved()
        holds = false
        kept = work
      } else {
        const begun = savesBegun()
        const bytes = await bytesOf(work.session.map)
        const now = useSession.getState().work
        // What was saved or closed meanwhile is not to be offered again, nor what is older than a save.
        if (now?.opened === work.opened && !isSettled(now) && savesBegun() === begun) {
          await host.keepUnsaved(work.name, work.handle, bytes)
          holds = true
          kept = work
        }
      }
      hasFailed = false
    } catch (error) {
      // A full disk: the map itself is unharmed, and it is tried again.
      if (!hasFailed) showView({ sentence: sentenceOf(error), wayOn: 'file.save' })
      hasFailed = true
    }
    isBusy = false
    if (isDue(useSession.getState().work)) wait()
  }

  function wait(): void {
    if (timer !== null || isBusy) return
    timer = setTimeout(() => void keep(), pause())
  }

  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  function pause(): number {
    if (hasFailed) return AFTER_FAILURE
    // What is saved or closed is not to be offered again, not even after a kill a moment later.
    if (isSettled(useSession.getState().work)) return 0
    return PAUSE
  }

  const stop = useSession.subscribe(({ work }) => {
    if (!isSettled(work)) holds = true
    // What was saved is not to wait for the turn of the change before it.
    else stopWaiting()
    if (isDue(work)) wait()
  })
  return () => {
    stop()
    stopWaiting()
  }
}

/** Whether nothing that is kept of a map differs. */
const isSame = (one: Work | null, other: Work | null): boolean =>
  one?.session.map === other?.session.map && one?.handle === other?.handle && one?.name === other?.name

const isSettled = (work: Work | null): boolean => work === null || !isUnsaved(work.session)
