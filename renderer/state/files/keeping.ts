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
  /** Whether the host may hold something of this window: what was opened unsaved is held by it from the first. */
  let holds = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let isBusy = false
  let hasFailed = false
  let took = 0

  const isDue = (work: Work | null): boolean => (isSettled(work) ? holds : !isSame(work, kept))

  async function keep(): Promise<void> {
    timer = null
    const { work } = useSession.getState()
    if (!isDue(work)) return
    const begun = performance.now()
    isBusy = true
    try {
      if (work !== null && !isSettled(work)) {
        await host.keepUnsaved(work.name, work.handle, new TextEncoder().encode(serialiseMap(work.session.map)))
        holds = true
      } else {
        await host.dropUnsaved()
        holds = false
      }
      kept = work
      hasFailed = false
    } catch (error) {
      // A full disk: the map itself is unharmed, and it is tried again.
      if (!hasFailed) console.error('The unsaved map can’t be kept:', error)
      hasFailed = true
    }
    isBusy = false
    took = performance.now() - begun
    if (isDue(useSession.getState().work)) wait()
  }

  function wait(): void {
    if (timer !== null || isBusy) return
    timer = setTimeout(() => void keep(), pause())
  }

  function pause(): number {
    if (hasFailed) return LONGEST
    // What is saved or closed is not to be offered again, not even after a kill a moment later.
    if (isSettled(useSession.getState().work)) return 0
    return Math.min(LONGEST, Math.max(PAUSE, took / SHARE))
  }

  const stop = useSession.subscribe(({ work }) => {
    if (!isSettled(work)) holds = true
    if (isDue(work)) wait()
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** Whether nothing that is kept of a map differs. */
const isSame = (one: Work | null, other: Work | null): boolean =>
  one?.session.map === other?.session.map && one?.handle === other?.handle && one?.name === other?.name

const isSettled = (work: Work | null): boolean => work === null || !isUnsaved(work.session)
