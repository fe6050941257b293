import type { Arrangement, Cards } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap, Claim } from '../../shared/document/argumentMap.ts'
import type { LayoutAsk, LayoutReply } from './layoutWorker.ts'
import { madeFrom } from './madeSince.ts'

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
  /** What the worker answered last, from which its next answer tells the difference. */
  let last: Arrangement | null = null
  let giveUp = (_error: Error) => {}
  const start = () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  const end = (error: Error) => {
    worker?.terminate()
    worker = null
    last = null
    giveUp(error)
  }
  return {
    arrange: (map, cards, onProgress) =>
      new Promise((resolve, reject) => {
        giveUp = reject
        worker ??= start()
        worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
          if (data.kind === 'progress') onProgress?.(data.share)
          else {
            last = madeFrom(last, data.made)
            resolve(last)
          }
        }
        worker.onerror = ({ message }) => end(new Error(message || 'A thread could not be started.'))
        const ask: LayoutAsk = { map: wordless(map), cards: sizesOf(cards) }
        worker.postMessage(ask)
      }),
    stop: () => end(new DOMException('The layout was stopped.', 'AbortError')),
  }
}

// Copying a large map's words to another thread would take longer than all else of it.
const wordless = (map: ArgumentMap): ArgumentMap => ({ ...map, sources: [], claims: map.claims.map(withoutWords) })

const withoutWords = (claim: Claim): Claim => ({
  ...claim,
  title: '',
  text: '',
  note: '',
  tags: [],
  sources: [],
  quotes: [],
})

const sizesOf = (cards: Cards): Cards =>
  new Map([...cards].map(([id, { width, height, hidden }]) => [id, { width, height, hidden }]))
