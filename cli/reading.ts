import { type ReadFile, readFile } from '../shared/formats/readFile.ts'
import { isReadAtOnce } from '../shared/formats/readingLimits.ts'

/** To start a thread takes longer than to read so many bytes. */
const AT_ONCE = 2_000_000

/**
 * Reads a map from a file of any format, from any stranger, within limits of time and memory.
 * @param called the id of its format, where that is known; one that is read
 * @throws RejoinderError
 */
export async function read(bytes: Uint8Array, called?: string): Promise<ReadFile> {
  if (called === undefined && isReadAtOnce(bytes, AT_ONCE)) return readFile(bytes)
  const { readOnThread } = await import('./readingThread.ts')
  return readOnThread({ bytes, called })
}
