import { BitWriter } from './bitWriter.ts'
import { type PrefixCode, prefixCode } from './huffman.ts'

/** RFC 1951, 3.2.5: the shortest length that each length code stands for, bytes, and how many bits say how much more. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const LENGTH_START = starts(LENGTH_BITS, 3)
/** The longest length has a code of its own. */
LENGTH_START[28] = 258
/** Likewise for distances. */
const DISTANCE_BITS = Array.from({ length: 30 }, (_, code) => (code < 4 ? 0 : (code >> 1) - 1))
const DISTANCE_START = starts(DISTANCE_BITS, 1)

/** The code of each length. */
const LENGTH_CODE = new Uint8Array(259)
for (let length = 3; length <= 258; length++)
  LENGTH_CODE[length] = LENGTH_START.findLastIndex((start) => start <= length)

const END_OF_BLOCK = 256
/** So many symbols share one pair of codes. */
const BLOCK = 1 << 16
/** The order in which a block's head names the lengths of the code for code lengths. */
const HEAD_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Writes bytes and repetitions as deflate's blocks (RFC 1951) with codes of their own. */
export class DeflateBlocks {
  private readonly out = new BitWriter()
  /** A byte, or (length << 15) + distance − 1. */
  private readonly symbols = new Int32Array(BLOCK)
  private count = 0
  private readonly literals = new Uint32Array(286)
  private readonly distances = new Uint32Array(30)

  byte(value: number): void {
    this.symbols[this.count] = value
    this.literals[value] = (this.literals[value] ?? 0) + 1
    this.count += 1
    if (this.count === BLOCK) this.endBlock()
  }

  /** Repeats what was written `distance` bytes before, so many times. @param length 3–258. @param distance 1–32,768 */
  repeat(length: number, distance: number, times: number): void {
    const literal = 257 + (LENGTH_CODE[length] ?? 0)
    const code = distanceCode(distance)
    for (let left = times; left > 0; ) {
      const now = Math.min(left, BLOCK - this.count)
      this.symbols.fill((length << 15) | (distance - 1), this.count, this.count + now)
      this.literals[literal] = (this.literals[literal] ?? 0) + now
      this.distances[code] = (this.distances[code] ?? 0) + now
      this.count += now
      left -= now
      if (this.count === BLOCK) this.endBlock()
    }
  }

  /** All of it, ended on a whole byte by an empty block, so that more blocks may follow it. */
  finish(): Uint8Array<ArrayBuffer> {
    this.endBlock()
    this.out.write(0b000, 3)
    this.out.align()
    this.out.write(0, 16)
    this.out.write(0xffff, 16)
    return this.out.written()
  }

  private endBlock(): void {
    if (this.count === 0) return
    this.literals[END_OF_BLOCK] = 1
    const literals = prefixCode(this.literals, 15)
    const distances = prefixCode(this.distances, 15)
    writeHead(this.out, literals, distances)
    for (let at = 0; at < this.count; at++) this.writeSymbol(this.symbols[at] ?? 0, literals, distances)
    writeCode(this.out, literals, END_OF_BLOCK)
    this.count = 0
    this.literals.fill(0)
    this.distances.fill(0)
  }

  private writeSymbol(symbol: number, literals: PrefixCode, distances: PrefixCode): void {
    if (symbol < 256) {
      writeCode(this.out, literals, symbol)
      return
    }
    const length = symbol >> 15
    const lengthCode = LENGTH_CODE[length] ?? 0
    writeCode(this.out, literals, 257 + lengthCode)
    this.out.write(length - (LENGTH_START[lengthCode] ?? 0), LENGTH_BITS[lengthCode] ?? 0)
    const distance = (symbol & 0x7fff) + 1
    const code = distanceCode(distance)
    writeCode(this.out, distances, code)
    this.out.write(distance - (DISTANCE_START[code] ?? 0), DISTANCE_BITS[code] ?? 0)
  }
}

const writeCode = (out: BitWriter, { codes, lengths }: PrefixCode, symbol: number): void =>
  out.write(codes[symbol] ?? 0, lengths[symbol] ?? 0)

/** From 5 on, each power of two has two codes: the second highest bit tells them apart. */
function distanceCode(distance: number): number {
  if (distance < 5) return distance - 1
  const high = 31 - Math.clz32(distance - 1)
  return 2 * high + (((distance - 1) >> (high - 1)) & 1)
}

/** RFC 1951, 3.2.7: the lengths of both codes, themselves coded. */
function writeHead(out: BitWriter, literals: PrefixCode, distances: PrefixCode): void {
  const lengths = [...literals.lengths, ...distances.lengths]
  const frequencies = new Uint32Array(19)
  for (const length of lengths) frequencies[length] = (frequencies[length] ?? 0) + 1
  const code = prefixCode(frequencies, 7)
  // No final block, codes of its own; then how many lengths follow of each kind.
  out.write(0b100, 3)
  out.write(literals.lengths.length - 257, 5)
  out.write(distances.lengths.length - 1, 5)
  out.write(HEAD_ORDER.length - 4, 4)
  for (const symbol of HEAD_ORDER) out.write(code.lengths[symbol] ?? 0, 3)
  for (const length of lengths) writeCode(out, code, length)
}

function starts(bits: readonly number[], first: number): number[] {
  let next = first
  return bits.map((count) => {
    const start = next
    next += 1 << count
    return start
  })
}
