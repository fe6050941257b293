import { Unzlib, zlibSync } from 'fflate'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { MOST_BYTES, readMapFile } from '../document/file/parse.ts'
import { serialiseMap } from '../document/file/serialise.ts'
import { RejoinderError } from '../errors.ts'
import type { Loss } from './format.ts'
import { joinedBytes } from './joinedBytes.ts'

/** So much is unpacked at a time: no more than a thousandfold of it can come out before it is stopped. */
const SLICE = 16_384

/** A map's file, packed (zlib, RFC 1950) so that a picture can carry it. */
export const packMap = (map: ArgumentMap): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zlibSync(new TextEncoder().encode(serialiseMap(map))))

/**
 * Reads a map that a picture carries, from any stranger.
 * @param name of the picture's format
 * @param packed null where none was found
 * @throws RejoinderError
 */
export function readCarriedMap(
  name: string,
  packed: Uint8Array | null,
): { readonly map: ArgumentMap; readonly losses: readonly Loss[] } {
  if (packed === null)
    throw new RejoinderError(
      `This ${name} carries no map: only pictures exported with “Embed the map” (--embed) can be opened.`,
    )
  const { map, problems } = readMapFile(unpacked(name, packed))
  return { map, losses: problems }
}

function unpacked(name: string, packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const unzlib = new Unzlib((part) => {
    length += part.length
    if (length > MOST_BYTES)
      throw new RejoinderError(`The map in this ${name} is larger than 100 MB, the most that a map may have.`)
    parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      unzlib.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  } catch (error) {
    if (error instanceof RejoinderError) throw error
    throw new RejoinderError(`The map in this ${name} is damaged: export the picture again.`)
  }
  return joinedBytes(parts)
}
