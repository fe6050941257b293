import type { Drawing, PictureOptions, Tools } from '../format.ts'
import { joinedBytes } from '../joinedBytes.ts'
import { chunkOf, SIGNATURE } from './chunks.ts'
import { joinedAdler } from './deflate/adler.ts'
import { drawStrips } from './drawStrips.ts'
import { type PictureSize, pictureSize } from './size.ts'
import type { DrawnStrip } from './strip.ts'
import { stripsOf } from './strips.ts'

/** RGB and RGBA in IHDR, at 8 bits a channel. */
const COLOUR = 2
const COLOUR_AND_ALPHA = 6
const METRES_PER_INCH = 0.0254
/** zlib's head (RFC 1950): deflate with a window of 32 KB, packed by a quick method. */
const ZLIB_HEAD = new Uint8Array([0x78, 0x01])
/** An empty block of deflate, the last one. */
const LAST_BLOCK = [0x01, 0x00, 0x00, 0xff, 0xff]

/** Signature and IHDR of a PNG that ends with its data: what else it says stands after them. */
const HEAD_LENGTH = 8 + 12 + 13

/**
 * Writes a picture as PNG (https://www.w3.org/TR/png-3/). A large one is drawn strip by strip: never is the whole of it
 * in memory as pixels. A small one is left to resvg, which packs no better but is as fast from the first pixel on.
 * @throws RejoinderError for a picture of no size or too large, before anything is drawn
 */
export async function writePng(
  { map, scene }: Drawing,
  options: PictureOptions,
  tools: Tools,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = scene()
  const size = pictureSize(drawn.bounds, options.scale)
  const strips = stripsOf(drawn, map.parties, options, size, tools.shaper)
  const said = [
    chunkOf('pHYs', density(options.dpi)),
    ...(options.embed ? [await (await import('./mapChunk.ts')).mapChunk(map)] : []),
  ]
  if (strips.count === 1) {
    const whole = await tools.rasteriser.drawWhole(strips.paint(0).svg)
    return joinedBytes([whole.subarray(0, HEAD_LENGTH), ...said, whole.subarray(HEAD_LENGTH)])
  }
  const colour = options.background === 'none' ? COLOUR_AND_ALPHA : COLOUR
  const head = [SIGNATURE, chunkOf('IHDR', header(size, colour)), ...said]
  return joinedBytes([...head, ...joinedStrips(await drawStrips(strips, tools))])
}

/** The strips as one stream of zlib (RFC 1950), and the end of the file. */
const joinedStrips = (strips: readonly DrawnStrip[]) => [
  chunkOf('IDAT', ZLIB_HEAD),
  ...strips.map(({ chunk }) => chunk),
  chunkOf('IDAT', ending(strips)),
  chunkOf('IEND', new Uint8Array()),
]

function header({ width, height }: PictureSize, kind: number): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // Bits a channel and its kind; what follows has but one value, 0, or means that rows stand in order.
  data.set([8, kind], 8)
  return data
}

function density(dpi: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dpi / METRES_PER_INCH)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return data
}

/** The last block, and the Adler-32 of all. */
function ending(strips: readonly DrawnStrip[]): Uint8Array {
  const data = new Uint8Array(LAST_BLOCK.length + 4)
  data.set(LAST_BLOCK)
  const adler = strips.reduce((sum, strip) => joinedAdler(sum, strip.adler, strip.length), 1)
  new DataView(data.buffer).setUint32(LAST_BLOCK.length, adler)
  return data
}
