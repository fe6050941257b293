import { inflateSync } from 'node:zlib'

export interface ReadPng {
  readonly width: number
  readonly height: number
  /** Bytes a pixel. */
  readonly channels: number
  /** Without the filters' bytes. */
  readonly pixels: Uint8Array
  /** In the order of the file, each with its data. */
  readonly chunks: readonly { readonly type: string; readonly data: Buffer }[]
}

/** Reads a PNG of 8 bits a channel, RGB or RGBA; throws where a byte of it is wrong. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 0, 8) !== '\u0089PNG\r\n\u001a\n') throw new Error('not a PNG')
  const chunks = chunksOf(file)
  const header = chunks[0]?.data ?? Buffer.alloc(0)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (chunks[0]?.type !== 'IHDR' || header[8] !== 8 || channels === undefined) throw new Error('another kind of PNG')
  // This checks the Adler-32 too.
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * channels + 1
  if (rows.length !== stride * height) throw new Error('too few rows or too many')
  const pixels = new Uint8Array(width * channels * height)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * stride] ?? 0
    const raw = rows.subarray(row * stride + 1, (row + 1) * stride)
    const start = row * raw.length
    const above = row === 0 ? new Uint8Array(raw.length) : pixels.subarray(start - raw.length, start)
    unfilter(raw, filter, above, channels)
    pixels.set(raw, start)
  }
  return { width, height, channels, pixels, chunks }
}

/** Adds to each byte of a row what its filter took from it: https://www.w3.org/TR/png-3/#9Filter-types. */
function unfilter(row: Uint8Array, filter: number, above: Uint8Array, channels: number): void {
  for (let at = 0; at < row.length; at++) {
    const a = row[at - channels] ?? 0
    const b = above[at] ?? 0
    const c = above[at - channels] ?? 0
    const taken = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]
    if (taken === undefined) throw new Error('no such filter')
    row[at] = (row[at] ?? 0) + taken
  }
}

/** Whichever of the left, the upper and the corner is nearest to left + upper − corner. */
function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    if (file.readUInt32BE(end) !== crc(file.subarray(at + 4, end))) throw new Error('a damaged chunk')
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) })
    at = end + 4
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new Error('no end')
  return chunks
}

/** Bit by bit, as the standard defines it. */
function crc(bytes: Uint8Array): number {
  let register = 0xffffffff
  for (const byte of bytes) {
    register ^= byte
    for (let bit = 0; bit < 8; bit++) register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1
  }
  return ~register >>> 0
}
