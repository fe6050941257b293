import { chunkOf } from './chunks.ts'
import { deflatePixels } from './deflate/deflatePixels.ts'
import type { DrawnStrip, Rasterise, Strip } from './strip.ts'

/** Draws a strip and packs it: the same bytes, whatever thread and rasteriser do it. */
export function drawStrip({ svg, width, isOpaque }: Strip, rasterise: Rasterise): DrawnStrip {
  const { buffer, byteOffset, length } = rasterise(svg)
  const pixels = new Int32Array(buffer, byteOffset, length / 4)
  const { blocks, ...checked } = deflatePixels(pixels, width, isOpaque ? 3 : 4)
  return { chunk: chunkOf('IDAT', blocks), ...checked }
}
