import { RejoinderError } from '../../../shared/errors.ts'
import { type ReadFile, readFile } from '../../../shared/formats/readFile.ts'

/** That the reading begins, from when its time counts; then what it came to. */
export type ReadingReply =
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'refused'; readonly sentence: string; readonly isOurs: boolean }

const reply = (what: ReadingReply) => postMessage(what)

// Reads one file, and is ended by whoever asked.
addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
  reply({ kind: 'begun' })
  try {
    reply({ kind: 'read', read: await readFile(data) })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    reply({ kind: 'refused', sentence, isOurs: !(error instanceof RejoinderError) })
  }
})
