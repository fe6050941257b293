import { Adler } from './adler.ts'
import { DeflateBlocks } from './blocks.ts'

/** Rows of pixels as PNG packs them. */
export interface Deflated {
  /** Deflate's blocks, ended on a whole byte; none is the final one. */
  readonly blocks: Uint8Array<ArrayBuffer>
  /** The Adler-32 of the bytes that were packed. */
  readonly adler: number
  /** How many they were. */
  readonly length: number
}

/**
 * Packs rows of pixels, each after its filter's byte: none is filtered. It compares whole pixels where a general deflate
 * compares bytes, which is four times faster: a drawing is mostly runs of one colour, and letters that come again.
 *
 * @param pixels RGBA in memory order, whole rows of `width` each
 * @param channels 4, or 3 where all are opaque
 */
export function deflatePixels(pixels: Int32Array, width: number, channels: 3 | 4): Deflated {
  const packer = new RowPacker(pixels, width, channels)
  for (let row = 0; row < pixels.length; row += width) packer.pack(row)
  return packer.finish()
}

/** The farthest that deflate looks back, bytes. */
const WINDOW = 32_768
/** The longest repetition, bytes. */
const LONGEST = 258
/** Repetitions are of so many pixels at least: but for a run, a lone one is as short written out. */
const LEAST = 2
const HASH_BITS = 14

class RowPacker {
  private readonly out = new DeflateBlocks()
  private readonly adler: Adler
  /** Bytes. */
  private readonly stride: number
  /** Most pixels in one repetition. */
  private readonly most: number
  /** Where each pair of pixels was seen last. */
  private readonly latest = new Int32Array(1 << HASH_BITS).fill(-1)
  /** The repetition that was found last: px, and bytes back. */
  private count = 0
  private distance = 0

  constructor(
    private readonly pixels: Int32Array,
    private readonly width: number,
    private readonly channels: 3 | 4,
  ) {
    this.adler = new Adler(channels)
    this.stride = width * channels + 1
    this.most = Math.floor(LONGEST / channels)
  }

  /** @param row where its pixels begin */
  pack(row: number): void {
    const { pixels, adler, channels } = this
    const end = row + this.width
    this.out.byte(0)
    adler.zero()
    let at = row
    while (at < end) {
      const pixel = pixels[at] ?? 0
      if (at > row && pixel === pixels[at - 1]) {
        const last = this.runEnd(at, end)
        adler.add(pixel, last - at)
        this.repeat(last - at, channels)
        at = last
        continue
      }
      this.find(at, row, end)
      if (this.count < LEAST) {
        adler.add(pixel, 1)
        this.write(pixel)
        at += 1
      } else {
        this.repeat(this.count, this.distance)
        this.check(at, at + this.count)
        at += this.count
      }
    }
  }

  finish(): Deflated {
    const length = (this.pixels.length / this.width) * this.stride
    return { blocks: this.out.finish(), adler: this.adler.value, length }
  }

  /** Looks for the pixels from here on where their pair was seen last, and in the row above. */
  private find(at: number, row: number, end: number): void {
    const { pixels, latest, width } = this
    this.count = 0
    if (at + LEAST > end) return
    const mixed = Math.imul(pixels[at] ?? 0, 0x9e3779b1) ^ Math.imul(pixels[at + 1] ?? 0, 0x85ebca6b)
    const hash = mixed >>> (32 - HASH_BITS)
    const seen = latest[hash] ?? -1
    latest[hash] = at
    if (seen >= 0) this.compare(seen, at, row, end)
    if (row > 0 && this.stride <= WINDOW) this.compare(at - width, at, row, end)
  }

  /** Takes the repetition of what was seen there, where it is the longest so far. */
  private compare(seen: number, at: number, row: number, end: number): void {
    const { pixels, width, channels } = this
    const rowsBetween = seen >= row ? 0 : Math.ceil((row - seen) / width)
    const distance = (at - seen) * channels + rowsBetween
    if (distance > WINDOW) return
    // Between two rows there is a filter's byte, so that a repetition ends with either row.
    const seenEnd = end - rowsBetween * width
    let count = 0
    while (at + count < end && seen + count < seenEnd && pixels[seen + count] === pixels[at + count]) count += 1
    if (count <= this.count) return
    this.count = count
    this.distance = distance
  }

  /** Adds what is repeated to the checksum: mostly runs, too. */
  private check(from: number, end: number): void {
    for (let at = from; at < end; ) {
      const last = this.runEnd(at, end)
      this.adler.add(this.pixels[at] ?? 0, last - at)
      at = last
    }
  }

  /** Where the run of equal pixels ends that begins here. */
  private runEnd(from: number, end: number): number {
    const { pixels } = this
    const pixel = pixels[from]
    let at = from + 1
    while (at < end && pixels[at] === pixel) at += 1
    return at
  }

  private write(pixel: number): void {
    this.out.byte(pixel & 0xff)
    this.out.byte((pixel >> 8) & 0xff)
    this.out.byte((pixel >> 16) & 0xff)
    if (this.channels === 4) this.out.byte(pixel >>> 24)
  }

  private repeat(count: number, distance: number): void {
    const rest = count % this.most
    if (count >= this.most) this.out.repeat(this.most * this.channels, distance, (count - rest) / this.most)
    if (rest > 0) this.out.repeat(rest * this.channels, distance, 1)
  }
}
