import { unzipSync } from 'fflate'
import { RejoinderError } from '../../errors.ts'

/** What one archive may hold, unpacked: bytes, entries, and bytes for each that it is packed in. */
const [MOST_BYTES, MOST_ENTRIES, MOST_RATIO] = [100_000_000, 2_000, 200]
/** A small entry may be packed as well as it likes. */
const SMALL = 1_000_000

/**
 * The entries of a zip archive from a stranger whose names `wanted` picks; nothing else is unpacked, and no name is
 * ever used as a path.
 * @param name of the format, for the refusals
 * @throws RejoinderError where the archive is damaged, or unpacks to more than a file of this kind has
 */
export function readZip(
  bytes: Uint8Array,
  name: string,
  wanted: (entry: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let [entries, unpacked] = [0, 0]
  const isTooMuch = (size: number, packed: number) =>
    entries > MOST_ENTRIES || unpacked > MOST_BYTES || (size > SMALL && size > packed * MOST_RATIO)
  try {
    const found = unzipSync(bytes, {
      filter(entry) {
        entries++
        if (!wanted(entry.name)) return false
        unpacked += entry.originalSize
        if (isTooMuch(entry.originalSize, entry.size))
          throw new RejoinderError(`This ${name} unpacks to more than any map has, so it is not opened.`)
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (error) {
    if (error instanceof RejoinderError) throw error
    throw new RejoinderError(`This ${name} is damaged, or breaks off: it can't be unpacked.`)
  }
}
