import type { ArgumentMap } from '../../document/argumentMap.ts'
import { packMap } from '../carriedMap.ts'
import { joinedBytes } from '../joinedBytes.ts'
import { chunkOf, chunksIn } from './chunks.ts'

/** Keyword, “compressed by deflate”, no language, no translation: https://www.w3.org/TR/png-3/#11iTXt. */
const HEAD = new TextEncoder().encode('rejoinder/argument-map\0\x01\0\0\0')

/** The chunk of text in which a PNG carries a map. */
export const mapChunk = (map: ArgumentMap): Uint8Array<ArrayBuffer> =>
  chunkOf('iTXt', joinedBytes([HEAD, packMap(map)]))

/** The packed map that a PNG carries; null for none. */
export function findMapChunk(bytes: Uint8Array): Uint8Array | null {
  for (const data of chunksIn(bytes, 'iTXt'))
    if (HEAD.every((byte, index) => data[index] === byte)) return data.subarray(HEAD.length)
  return null
}
