import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { readPng } from '../../../tests/support/readPng.ts'
import { loadRasterise, onThisThread, toolsFor } from '../../../tests/support/tools.ts'
import { drawMap } from '../../diagram/drawMap.ts'
import type { Scene } from '../../diagram/scene.ts'
import { RejoinderError } from '../../errors.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { PictureOptions, Tools } from '../format.ts'
import { png } from './png.ts'
import { pictureSize } from './size.ts'
import type { Rasterise } from './strip.ts'
import { stripsOf } from './strips.ts'

const HEAP = `a${'\u0301'.repeat(12)}`
const zoos = map`
  C0: Zoos should close, whatever they are for
    + a: Animals suffer in them ${HEAP}
      - b: They do not: they live longer than elsewhere
      - c: Only some do
    - d: Zoos save species
`
const plain: PictureOptions = { theme: 'light', background: 'white', scale: 1, dpi: 96, embed: false, tile: null }

let tools: Tools
let rasterise: Rasterise
let scene: Scene
beforeAll(async () => {
  tools = await toolsFor([HEAP])
  rasterise = await loadRasterise()
  scene = drawMap(zoos, readMap(zoos), tools.shaper)
})

const written = async (options: Partial<PictureOptions> = {}, given: Tools = tools, drawn = scene) =>
  (await png.write({ map: zoos, scene: () => drawn }, { ...plain, ...options }, given)).bytes

/** The pixels of the picture drawn in strips of so many rows. */
function pixelsInStrips(rows: number, options: Partial<PictureOptions> = {}): Uint8Array {
  const given = { ...plain, ...options }
  const size = { ...pictureSize(scene.bounds, given.scale), rows }
  const strips = stripsOf(scene, [], given, size, tools.shaper)
  const parts = Array.from({ length: strips.count }, (_, index) => rasterise(strips.paint(index).svg))
  return Buffer.concat(parts)
}

describe('a PNG picture', () => {
  test('says its size and how large a pixel is on paper', async () => {
    const { width, height, chunks } = readPng(await written({ dpi: 300, scale: 1.5 }))
    expect([width, height]).toEqual([Math.round(scene.bounds.width * 1.5), Math.round(scene.bounds.height * 1.5)])
    const density = chunks.find(({ type }) => type === 'pHYs')?.data
    expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([11_811, 11_811, 1])
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IDAT', 'IDAT', 'IEND'])
  })

  test('holds the very pixels that were drawn, without alpha where nothing shines through', async () => {
    const rgba = pixelsInStrips(100_000)
    const opaque = readPng(await written())
    expect(opaque.channels).toBe(3)
    expect(Buffer.from(opaque.pixels).equals(rgba.filter((_, index) => index % 4 < 3))).toBe(true)
    const clear = readPng(await written({ background: 'none' }))
    expect(clear.channels).toBe(4)
    expect(Buffer.from(clear.pixels).equals(pixelsInStrips(100_000, { background: 'none' }))).toBe(true)
    expect([...clear.pixels.subarray(0, 4)]).toEqual([0, 0, 0, 0])
  })

  test('is packed about as well as a general deflate would', async () => {
    const { pixels, width, channels } = readPng(await written())
    const rows = Array.from({ length: pixels.length / (width * channels) }, (_, row) =>
      pixels.subarray(row * width * channels, (row + 1) * width * channels),
    )
    const general = deflateRawSync(Buffer.concat(rows.flatMap((row) => [new Uint8Array(1), row])))
    expect((await written()).length).toBeLessThan(1.2 * general.length)
  })

  test('tells how far it is, strip by strip, and ends its threads', async () => {
    const shares: number[] = []
    let ended = 0
    const [thread] = onThisThread(rasterise).threads(1)
    if (thread === undefined) throw new Error('no thread')
    const rasteriser = { threads: () => [1, 2].map(() => ({ draw: thread.draw, end: () => void ended++ })) }
    const watched = { ...tools, rasteriser, onProgress: (share: number) => shares.push(share) }
    const bytes = await written({ scale: 4 }, watched)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.map((_, index) => (index + 1) / shares.length))
    expect(ended).toBe(2)
    expect(Buffer.from(bytes).equals(await written({ scale: 4 }))).toBe(true)
    const broken = { threads: () => [{ draw: () => Promise.reject(new Error('no')), end: () => void ended++ }] }
    await expect(written({}, { ...tools, rasteriser: broken })).rejects.toThrow('no')
    expect(ended).toBe(3)
  })
})

describe('strips', () => {
  test.each([[1], [2.3]])('meet without a seam, at scale %f', (scale) => {
    const whole = pixelsInStrips(100_000, { scale })
    // How far the pixels are from those of the whole picture, and how many in a thousand are not the same.
    const difference = (rows: number) => {
      const inStrips = pixelsInStrips(rows, { scale })
      expect(inStrips.length).toBe(whole.length)
      const differences = whole.map((value, at) => Math.abs(value - (inStrips[at] ?? 0))).filter((each) => each > 0)
      return {
        most: differences.reduce((a, b) => Math.max(a, b), 0),
        many: (1_000 * differences.length) / whole.length,
      }
    }
    // Each pixel is four rows of samples: on a curve that a border cuts one or two of them may count otherwise.
    for (const rows of [1, 7, 100]) expect(difference(rows).most, `${rows} rows`).toBeLessThan(160)
    expect(difference(100).many).toBeLessThan(1)
  })

  test('hold only what touches them', () => {
    const size = { ...pictureSize(scene.bounds, 1), rows: 20 }
    const strips = stripsOf(scene, [], plain, size, tools.shaper)
    const cards = Array.from({ length: strips.count }, (_, index) => strips.paint(index).svg.match(/data-claim/g) ?? [])
    expect(cards[0]).toEqual([])
    expect(Math.max(...cards.map(({ length }) => length))).toBeLessThan(scene.cards.length)
  })
})

describe('the size of a picture', () => {
  const box = (width: number, height: number) => ({ x: 0, y: 0, width, height })
  test.each([
    [250_001, 1, 'a smaller scale'],
    [1, 250_001, 'a smaller scale'],
    [100_000, 50_000, 'a smaller scale'],
    [0.4, 10, 'a larger scale'],
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
