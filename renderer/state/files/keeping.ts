import { serialiseMap } from '../../../shared/document/file/serialise.ts'
import type { Host } from '../../../shared/host/host.ts'
import { isUnsaved } from '../../../shared/session/session.ts'
import { useSession, type Work } from '../session.ts'

/** How long after a change it is kept, ms: while someone types on and on, so often. */
const PAUSE = 700
/** A large map takes a while to be written; that may fill so much of the time. */
const SHARE = 0.5
/** No change waits longer, ms. */
const LONGEST = 1_500

/**
 * Keeps what is unsaved where a crash can't reach, soon after each change, and drops it once it is saved or given up.
 * Gives the way to stop.
 */
export function keepUnsaved(host: Host): () => void {
  let kept: Work | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isBusy = false
  let took = 0

  async function keep(): Promise<void> {
    timer = null
    const { work } = useSession.getState()
    if (isSame(work, kept)) return
    const begun = performance.now()
    isBusy = true
    try {
      if (work !== null && isUnsaved(work.session))
        await host.keepUnsaved(work.name, work.handle, new TextEncoder().encode(serialiseMap(work.session.map)))
      else await host.dropUnsaved()
      kept = work
    } catch (error) {
      // A full disk, say: the map itself is unharmed, and it is tried again.
      console.error('The unsaved map can’t be kept:', error)
    }
    isBusy = false
    took = performance.now() - begun
    if (!isSame(useSession.getState().work, kept)) wait()
  }

  function wait(): void {
    if (timer !== null || isBusy) return
    const { work } = useSession.getState()
    // What is saved or closed is not to be offered again, not even after a kill a moment later.
    const isSettled = work === null || !isUnsaved(work.session)
    timer = setTimeout(() => void keep(), isSettled ? 0 : Math.min(LONGEST, Math.max(PAUSE, took / SHARE)))
  }

  const stop = useSession.subscribe(({ work }) => {
    if (!isSame(work, kept)) wait()
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** Whether nothing that is kept of a map differs. */
const isSame = (one: Work | null, other: Work | null): boolean =>
  (one?.session.map === other?.session.map &&
    one?.session.saved === other?.session.saved &&
    one?.handle === other?.handle &&
    one?.name === other?.name) ||
  (isSettled(one) && isSettled(other))

const isSettled = (work: Work | null): boolean => work === null || !isUnsaved(work.session)
