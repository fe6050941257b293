import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { serialisedPieces } from '../../../shared/document/file/serialise.ts'
import { joinedBytes } from '../../../shared/formats/joinedBytes.ts'
import { inSlices } from '../inSlices.ts'

/** How long a key may have to wait for it, ms. */
const SLICE = 4

/**
 * Gives the way to write a map as it would be saved, again and again while it changes, without keeping the window
 * waiting: only what is new in it is encoded anew.
 */
export function createEncoder(): (map: ArgumentMap) => Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let before: ReadonlyMap<string, Uint8Array> = new Map()
  return async (map) => {
    const known = before
    const pieces = new Map<string, Uint8Array>()
    const all: Uint8Array[] = []
    await inSlices(
      serialisedPieces(map),
      (piece) => {
        const bytes = pieces.get(piece) ?? known.get(piece) ?? encoder.encode(piece)
        pieces.set(piece, bytes)
        all.push(bytes)
      },
      SLICE,
    )
    before = pieces
    return joinedBytes(all)
  }
}
