import { RejoinderError } from '../../../shared/errors.ts'
import { type ReadFile, readFile } from '../../../shared/formats/readFile.ts'
import { isReadAtOnce, mostTimeFor, TooLongToReadError } from '../../../shared/formats/readingLimits.ts'
import type { ReadingReply } from './readingWorker.ts'

/** A file of so many bytes is read sooner than a thread starts, and no pause is felt. */
const AT_ONCE = 500_000

/**
 * Reads a map from a file of any format, from any stranger, within limits: a small map at once, everything else on a
 * thread of its own, which is ended when it takes too long. The window goes on meanwhile.
 * Fails with a RejoinderError where there is no map, or with an AbortError where the signal ends it.
 */
export const read = async (bytes: Uint8Array, signal?: AbortSignal): Promise<ReadFile> =>
  isReadAtOnce(bytes, AT_ONCE) ? readFile(bytes) : await onThread(bytes, signal)

function onThread(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ReadFile> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module' })
  let limit: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}
  const answer = new Promise<ReadFile>((resolve, reject) => {
    stop = () => reject(signal?.reason)
    signal?.addEventListener('abort', stop)
    worker.onmessage = ({ data }: MessageEvent<ReadingReply>) => {
      if (data.kind === 'begun') {
        const most = mostTimeFor(bytes)
        limit = setTimeout(() => reject(new TooLongToReadError(most)), most)
      } else if (data.kind === 'read') resolve(data.read)
      else reject(data.isOurs ? new Error(data.sentence) : new RejoinderError(data.sentence))
    }
    worker.onerror = ({ message }) => reject(new Error(message || 'A thread could not be started.'))
    worker.postMessage(bytes)
  })
  return answer.finally(() => {
    clearTimeout(limit)
    signal?.removeEventListener('abort', stop)
    worker.terminate()
  })
}
