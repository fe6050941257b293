import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { RejoinderError } from '../shared/errors.ts'
import { type ReadFile, readFile } from '../shared/formats/readFile.ts'
import { mostTimeFor, TooLongToReadError, TooMuchToReadError } from '../shared/formats/readingLimits.ts'

/** What a thread may fill for a file, MB: enough for the largest map that is allowed. */
const mostMemoryFor = ({ length }: Uint8Array): number => Math.min(2_000, 400 + length / 50_000)

interface Ask {
  readonly bytes: Uint8Array
  readonly called: string | undefined
}

/** That the reading begins, from when its time counts; then what it came to. */
type Reply =
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'refused'; readonly sentence: string; readonly isOurs: boolean }

/** Reads a file on a thread of its own, which is ended when that takes too long. Throws a RejoinderError. */
export async function readOnThread(ask: Ask): Promise<ReadFile> {
  // This module is what runs on the thread, too.
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: ask,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryFor(ask.bytes) },
  })
  let limit: NodeJS.Timeout | undefined
  try {
    return await new Promise<ReadFile>((resolve, reject) => {
      worker.on('message', (reply: Reply) => {
        if (reply.kind === 'begun') {
          const most = mostTimeFor(ask.bytes)
          limit = setTimeout(() => reject(new TooLongToReadError(most)), most)
        } else if (reply.kind === 'read') resolve(reply.read)
        else reject(reply.isOurs ? new Error(reply.sentence) : new RejoinderError(reply.sentence))
      })
      worker.on('error', (error) => reject(isOutOfMemory(error) ? new TooMuchToReadError() : error))
      worker.on('exit', () => reject(new Error('A thread ended without an answer.')))
    })
  } finally {
    clearTimeout(limit)
    await worker.terminate()
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const reply = (what: Reply) => parentPort?.postMessage(what)

async function answer({ bytes, called }: Ask): Promise<void> {
  reply({ kind: 'begun' })
  try {
    reply({ kind: 'read', read: await readFile(bytes, called) })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    reply({ kind: 'refused', sentence, isOurs: !(error instanceof RejoinderError) })
  }
}

if (!isMainThread) await answer(workerData)
