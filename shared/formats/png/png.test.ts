import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { readPng } from '../../../tests/support/readPng.ts'
import { loadResvg, onThisThread, toolsFor } from '../../../tests/support/tools.ts'
import { drawMap } from '../../diagram/drawMap.ts'
import type { Scene } from '../../diagram/scene.ts'
import { RejoinderError } from '../../errors.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { PictureOptions, Tools } from '../format.ts'
import { deflatePixels } from './deflate/deflatePixels.ts'
import { png } from './png.ts'
import { pictureSize } from './size.ts'
import type { Resvg } from './strip.ts'
import { stripsOf } from './strips.ts'

const HEAP = `a${'\u0301'.repeat(12)}`
const zoos = map`
  C0: Zoos should close, whatever they are for
    + a: Animals suffer in them ${HEAP}
      - b: They do not: they live longer than elsewhere
      - c: Only some do
    - d: Zoos save species
`
/** A picture at this scale is drawn in strips. */
const LARGE = 3
const plain: PictureOptions = {
  theme: 'light',
  background: 'white',
  scale: 1,
  dpi: 96,
  outlines: false,
  embed: false,
  tile: null,
}

let tools: Tools
let resvg: Resvg
let scene: Scene
beforeAll(async () => {
  tools = await toolsFor([HEAP])
  resvg = await loadResvg()
  scene = drawMap(zoos, readMap(zoos), tools.shaper)
})

const written = async (options: Partial<PictureOptions> = {}, given: Tools = tools, drawn = scene) =>
  (await png.write({ map: zoos, scene: () => drawn }, { ...plain, ...options }, given)).bytes

/** The pixels of the picture drawn in strips of so many rows, all that they show beyond cut off. */
function pixelsInStrips(rows: number, options: Partial<PictureOptions> = {}): Uint8Array {
  const given = { ...plain, ...options }
  const size = { ...pictureSize(scene.bounds, given.scale), rows }
  const strips = stripsOf(scene, [], given, size, tools.shaper)
  const parts = Array.from({ length: strips.count }, (_, index) => {
    const { svg, width, rows: own, above } = strips.paint(index)
    return resvg.pixels(svg).subarray(4 * width * above, 4 * width * (above + own))
  })
  return Buffer.concat(parts)
}

/** How far apart two pictures are in any byte. */
const farthest = (some: Uint8Array, others: Uint8Array): number =>
  some.reduce((most, value, at) => Math.max(most, Math.abs(value - (others[at] ?? 0))), 0)

/** What is seen of RGBA pixels on a white page. */
const onWhite = (pixels: Uint8Array): Uint8Array =>
  pixels.map((value, at) => {
    const alpha = (pixels[at | 3] ?? 0) / 255
    return at % 4 === 3 ? 255 : value * alpha + 255 * (1 - alpha)
  })

describe('a PNG picture', () => {
  test('says its size and how large a pixel is on paper', async () => {
    const { width, height, chunks } = readPng(await written({ dpi: 300, scale: 1.5 }))
    expect([width, height]).toEqual([Math.round(scene.bounds.width * 1.5), Math.round(scene.bounds.height * 1.5)])
    const density = chunks.find(({ type }) => type === 'pHYs')?.data
    expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([11_811, 11_811, 1])
    // What is drawn as a whole says the same as what is drawn in strips.
    const inStrips = readPng(await written({ dpi: 300, scale: LARGE })).chunks
    expect(inStrips.filter(({ type }) => type === 'IDAT').length).toBeGreaterThan(3)
    expect(inStrips[1]).toEqual(chunks[1])
  })

  test.each([[1], [LARGE]])('holds the very pixels that were drawn, at scale %f', async (scale) => {
    const { rows } = pictureSize(scene.bounds, scale)
    const opaque = readPng(await written({ scale }))
    const rgba = pixelsInStrips(rows, { scale })
    // No alpha is written in strips where nothing shines through.
    expect(opaque.channels).toBe(scale === LARGE ? 3 : 4)
    expect(Buffer.from(opaque.pixels).equals(rgba.filter((_, index) => index % 4 < opaque.channels))).toBe(true)
    const clear = readPng(await written({ scale, background: 'none' }))
    expect([clear.channels, ...clear.pixels.subarray(0, 4)]).toEqual([4, 0, 0, 0, 0])
    expect(farthest(onWhite(clear.pixels), rgba)).toBeLessThan(4)
  })

  test('is packed about as well as a general deflate would', async () => {
    const rgba = Uint8Array.from(pixelsInStrips(100_000))
    const { width } = pictureSize(scene.bounds, 1)
    const { blocks, length } = deflatePixels(new Int32Array(rgba.buffer), width, 3)
    const rows = inflateRawSync(blocks, { finishFlush: constants.Z_SYNC_FLUSH })
    expect(rows.length).toBe(length)
    expect(blocks.length).toBeLessThan(1.2 * deflateRawSync(rows).length)
  })

  test('tells how far it is, strip by strip, and ends its threads', async () => {
    const shares: number[] = []
    let ended = 0
    const [thread] = onThisThread(resvg).threads(1)
    if (thread === undefined) throw new Error('no thread')
    const rasteriser = {
      ...tools.rasteriser,
      threads: () => [1, 2].map(() => ({ draw: thread.draw, end: () => void ended++ })),
    }
    const watched = { ...tools, rasteriser, onProgress: (share: number) => shares.push(share) }
    const bytes = await written({ scale: LARGE }, watched)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.map((_, index) => (index + 1) / shares.length))
    expect(ended).toBe(2)
    expect(Buffer.from(bytes).equals(await written({ scale: LARGE }))).toBe(true)
    const failing = { draw: () => Promise.reject(new Error('no')), end: () => void ended++ }
    const broken = { ...tools.rasteriser, threads: () => [failing] }
    await expect(written({ scale: LARGE }, { ...tools, rasteriser: broken })).rejects.toThrow('no')
    expect(ended).toBe(3)
  })
})

describe('strips', () => {
  test.each([
    [1, 7, 16],
    [1, 100, 0],
    // Each pixel is four rows of samples: one or two may count otherwise where a line misses it by less than a rounding.
    [2.3, 100, 110],
  ])('meet without a seam, at scale %f in strips of %i rows', (scale, rows, most) => {
    const whole = pixelsInStrips(100_000, { scale })
    const inStrips = pixelsInStrips(rows, { scale })
    expect(inStrips.length).toBe(whole.length)
    expect(farthest(inStrips, whole)).toBeLessThanOrEqual(most)
    const others = whole.filter((value, at) => value !== inStrips[at]).length
    expect(others / whole.length).toBeLessThan(0.000_05)
  })

  test('hold only what touches them', () => {
    const size = { ...pictureSize(scene.bounds, 1), rows: 20 }
    const strips = stripsOf(scene, [], plain, size, tools.shaper)
    const cards = Array.from({ length: strips.count }, (_, index) => strips.paint(index).svg.match(/data-claim/g) ?? [])
    expect(cards.map(({ length }) => length)).toContain(0)
    expect(Math.max(...cards.map(({ length }) => length))).toBeLessThan(scene.cards.length)
  })
})

describe('the size of a picture', () => {
  const box = (width: number, height: number) => ({ x: 0, y: 0, width, height })
  test.each([
    [250_001, 1, 'a smaller size'],
    [1, 250_001, 'a smaller size'],
    [100_000, 50_000, 'a smaller size'],
    [0.4, 10, 'a larger size'],
  ])('%f × %f px is refused', (width, height, advice) => {
    expect(() => pictureSize(box(width, height), 1)).toThrow(RejoinderError)
    expect(() => pictureSize(box(width, height), 1)).toThrow(advice)
  })

  test.each([
    // The usual picture is drawn in one piece.
    [1_600, 1_200, 1, 1],
    [12_000, 10_301, 1, 60],
    [20_000, 20_000, 1, 193],
    [250_000, 16_000, 1, 2_000],
    // A large map drawn small has as much in it.
    [20_000, 20_000, 0.1, 49],
  ])('%i × %i px at scale %f makes %i strips', (width, height, scale, count) => {
    const size = pictureSize(box(width, height), scale)
    expect(Math.ceil(size.height / size.rows)).toBe(count)
  })
})
