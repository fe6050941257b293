import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Adler, joinedAdler } from './adler.ts'
import { deflatePixels } from './deflatePixels.ts'
import { prefixCode } from './huffman.ts'

const END = Buffer.from([0x01, 0x00, 0x00, 0xff, 0xff])

/** Rows of bytes with a 0 before each, as PNG has them. */
function rowsOf(pixels: Int32Array, width: number, channels: 3 | 4): Buffer {
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const rows = Array.from({ length: pixels.length / width }, (_, row) =>
    bytes.subarray(row * width * 4, (row + 1) * width * 4).filter((_, at) => at % 4 < channels),
  )
  return Buffer.concat(rows.flatMap((row) => [new Uint8Array(1), row]))
}

/** As RFC 1950 defines it, byte by byte. */
function adlerOf(bytes: Uint8Array): number {
  let [sum, sums] = [1, 0]
  for (const byte of bytes) {
    sum = (sum + byte) % 65_521
    sums = (sums + sum) % 65_521
  }
  return sums * 65_536 + sum
}

/** Runs and stretches that come again, near and far, among pixels of all kinds. */
const anyPixels = fc
  .record({
    width: fc.integer({ min: 1, max: 400 }),
    rows: fc.integer({ min: 1, max: 30 }),
    pieces: fc.array(
      fc.record({ colours: fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), times: fc.nat(300) }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ width, rows, pieces }) => {
    const stream = pieces.flatMap(({ colours, times }) => Array.from({ length: times + 1 }, () => colours).flat())
    return { width, pixels: Int32Array.from({ length: width * rows }, (_, at) => stream[at % stream.length] ?? 0) }
  })

test('what is packed is unpacked again by any inflate, and its checksum is right', () => {
  fc.assert(
    fc.property(anyPixels, fc.constantFrom<3 | 4>(3, 4), ({ pixels, width }, channels) => {
      const { blocks, adler, length } = deflatePixels(pixels, width, channels)
      const rows = rowsOf(pixels, width, channels)
      expect(inflateRawSync(Buffer.concat([blocks, END])).equals(rows)).toBe(true)
      expect([adler, length]).toEqual([adlerOf(rows), rows.length])
    }),
  )
})

test('more than one block, and rows that are farther apart than deflate looks back', () => {
  const width = 20_000
  let state = 1
  const pixels = Int32Array.from({ length: width * 5 }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return at % 3 === 0 ? state : -1
  })
  const { blocks, adler } = deflatePixels(pixels, width, 3)
  const rows = rowsOf(pixels, width, 3)
  expect(inflateRawSync(Buffer.concat([blocks, END])).equals(rows)).toBe(true)
  expect(adler).toBe(adlerOf(rows))
})

test('checksums of two stretches are joined to that of both', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, second) => {
      const sumOf = (pixels: readonly number[]) => {
        const adler = new Adler(4)
        for (const pixel of pixels) adler.add(pixel, 1)
        return adler.value
      }
      expect(joinedAdler(sumOf(first), sumOf(second), second.length * 4)).toBe(sumOf([...first, ...second]))
    }),
  )
})

test('a code is complete and never longer than it may be, however uneven the frequencies', () => {
  const fibonacci = [1, 1]
  while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0))
  for (const limit of [7, 15]) {
    const { lengths } = prefixCode(Uint32Array.from(fibonacci), limit)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(limit)
    expect([...lengths].reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
  }
})
