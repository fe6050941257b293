import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import type { PictureAsk, PictureReply, PictureWish, Preview } from './pictureAsk.ts'

/** Draws and writes pictures, away from the window's own thread. Fails with a RejoinderError, or an AbortError once given up. */
export interface PictureThread {
  /** What a picture will look like; null where another was asked for before this one's turn came. */
  preview(map: ArgumentMap, request: PictureRequest): Promise<Preview | null>
  /**
   * The picture's bytes.
   * @param onProgress told how much is done, 0–1
   * @param signal gives the work up
   */
  write(
    map: ArgumentMap,
    request: PictureRequest,
    format: string,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>>
  /** Gives everything up, and the memory back. */
  stop(): void
}

/** What waits for an answer. */
interface Waiting {
  onReply(reply: PictureReply): void
  onFault(error: unknown): void
}

const givenUp = new DOMException('The picture was given up.', 'AbortError')

export function createPictureThread(): PictureThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let isStopped = false
  let known: ArgumentMap | null = null
  let asked = 0
  let previews = 0
  let lastPreview: Promise<unknown> = Promise.resolve()

  const fail = (error: unknown) => {
    worker?.terminate()
    worker = null
    known = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const { onFault } of left) onFault(error)
  }

  const start = (): Worker => {
    const started = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<PictureReply>) => waiting.get(data.id)?.onReply(data))
    started.addEventListener('error', ({ message }) => fail(new Error(message || 'A thread could not be started.')))
    return started
  }

  const ask = (map: ArgumentMap, wish: PictureWish, onProgress?: (share: number) => void) =>
    new Promise<Exclude<PictureReply, { kind: 'progress' | 'refused' }>>((resolve, reject) => {
      worker ??= start()
      const tell = (what: PictureAsk) => worker?.postMessage(what)
      if (map !== known) tell({ kind: 'map', map })
      known = map
      asked += 1
      const id = asked
      const onReply = (reply: PictureReply) => {
        if (reply.kind === 'progress') return onProgress?.(reply.share)
        waiting.delete(id)
        if (reply.kind !== 'refused') return resolve(reply)
        reject(reply.isOurs ? new Error(reply.sentence) : new RejoinderError(reply.sentence))
      }
      waiting.set(id, { onReply, onFault: reject })
      tell({ id, ...wish })
    })

  return {
    async preview(map, request) {
      previews += 1
      const turn = previews
      for (;;) {
        await lastPreview
        if (turn !== previews || isStopped) return null
        const answer = ask(map, { kind: 'preview', request })
        lastPreview = answer.catch(() => undefined)
        try {
          const reply = await answer
          return reply.kind === 'preview' ? reply.preview : null
        } catch (error) {
          // To give up a picture ends the worker, and with it the preview that it was at: this one is still wanted.
          if (error !== givenUp) throw error
        }
      }
    },
    async write(map, request, format, onProgress, signal) {
      const cancel = () => fail(givenUp)
      signal.throwIfAborted()
      signal.addEventListener('abort', cancel, { once: true })
      try {
        const reply = await ask(map, { kind: 'write', request, format }, onProgress)
        if (reply.kind !== 'written') throw new Error('The picture’s bytes did not come.')
        return reply.bytes
      } finally {
        signal.removeEventListener('abort', cancel)
      }
    },
    stop() {
      isStopped = true
      fail(givenUp)
    },
  }
}
