/** What every PNG begins with: https://www.w3.org/TR/png-3/#5PNG-file-signature. */
export const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Length and type before a chunk's data, and the checksum after it, bytes. */
const HEAD = 8
const TAIL = 4

/** A chunk of a PNG: its length, its type of four letters, its data and a checksum of type and data. */
export function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(HEAD + data.length + TAIL)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at++) chunk[4 + at] = type.charCodeAt(at)
  chunk.set(data, HEAD)
  view.setUint32(HEAD + data.length, crc32(chunk.subarray(4, HEAD + data.length)))
  return chunk
}

/** The data of the chunks of a type, for as far as the file is a PNG; those that are damaged are left out. */
export function* chunksIn(bytes: Uint8Array, type: string): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE.length
  while (at + HEAD + TAIL <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + HEAD + length
    if (end + TAIL > bytes.length) return
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + HEAD))
    if (name === type && crc32(bytes.subarray(at + 4, end)) === view.getUint32(end))
      yield bytes.subarray(at + HEAD, end)
    at = end + TAIL
  }
}

/** What each byte does to the checksum. */
const EFFECTS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let effect = byte
  for (let bit = 0; bit < 8; bit++) effect = effect & 1 ? (effect >>> 1) ^ 0xedb88320 : effect >>> 1
  return effect
})

/** The checksum of ISO 3309: https://www.w3.org/TR/png-3/#D-CRCAppendix. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (EFFECTS[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
