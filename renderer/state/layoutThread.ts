import type { Arrangement, Cards } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { askSince, type Sized } from './askedSince.ts'
import type { LayoutReply } from './layoutWorker.ts'
import { type MadeSince, madeAgain, madeFrom } from './madeSince.ts'

/** A thread that has had nothing to do for so long is ended, for it keeps what it took for its work, ms. */
const REST_MS = 4_000

/** Arranges maps away from the window's own thread, one at a time. */
export interface LayoutThread {
  /**
   * Fails with an AbortError where it is stopped.
   * @param onProgress told how much is done, 0–1
   */
  arrange(map: ArgumentMap, cards: Cards, onProgress?: (share: number) => void): Promise<Arrangement>
  /** Gives up what is being done. It can be asked again. */
  stop(): void
}

export function createLayoutThread(): LayoutThread {
  let worker: Worker | null = null
  /** What the worker was asked last. */
  let asked: Sized | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  /** What was answered last, and whether the worker that is there has it too, and tells the difference from it. */
  let last: Arrangement | null = null
  let isKnown = false
  let giveUp = (_error: Error) => {}
  const start = () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  const end = () => {
    clearTimeout(rest)
    worker?.terminate()
    worker = null
    asked = null
    isKnown = false
  }
  const fail = (error: Error) => {
    end()
    giveUp(error)
  }
  const take = (made: MadeSince): Arrangement => {
    if (isKnown || last === null) last = madeFrom(last, made)
    else last = madeAgain(last, madeFrom(null, made))
    isKnown = true
    rest = setTimeout(end, REST_MS)
    return last
  }
  return {
    arrange: (map, cards, onProgress) =>
      new Promise((resolve, reject) => {
        giveUp = reject
        clearTimeout(rest)
        worker ??= start()
        worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
          if (data.kind === 'progress') onProgress?.(data.share)
          else resolve(take(data.made))
        }
        worker.onerror = ({ message }) => fail(new Error(message || 'A thread could not be started.'))
        const now = { map, cards }
        worker.postMessage(askSince(asked, now))
        asked = now
      }),
    stop: () => fail(new DOMException('The layout was stopped.', 'AbortError')),
  }
}
