import { RejoinderError } from '../../shared/errors.ts'
import type { BrowserFile } from './filePicker.ts'

/** What a browser's errors mean to a person, and what to do about each. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['NotAllowedError', 'the browser was not allowed to write to it; allow it, or save under another name'],
  ['SecurityError', 'the browser was not allowed to write to it; allow it, or save under another name'],
  ['NotFoundError', 'its folder has gone; save under another name'],
  ['QuotaExceededError', 'the disk is full; free some space, or choose another place'],
  ['NoModificationAllowedError', 'it is read-only, or another program holds it; save under another name'],
  ['InvalidStateError', 'the disk took only a part of it; choose another place'],
  ['AbortError', 'the browser stopped it as unsafe; save under another name'],
])

/**
 * Puts the bytes into the file, whole or not at all: the browser writes beside it, and swaps them at the end.
 * @throws RejoinderError that names the file and says what to do
 */
export async function writeFile(file: BrowserFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await allowWriting(file)
    const stream = await file.createWritable()
    try {
      await stream.write(bytes)
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    await stream.close()
  } catch (error) {
    const reason = error instanceof DOMException ? reasons.get(error.name) : undefined
    throw reason === undefined ? error : new RejoinderError(`“${file.name}” can't be saved: ${reason}.`)
  }
}

/** Asks the person, where they have not been asked yet. */
async function allowWriting(file: BrowserFile): Promise<void> {
  const answer = await file.requestPermission({ mode: 'readwrite' })
  if (answer !== 'granted') throw new DOMException('', 'NotAllowedError')
}
