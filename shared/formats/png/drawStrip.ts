import { chunkOf } from './chunks.ts'
import { deflatePixels } from './deflate/deflatePixels.ts'
import type { DrawnStrip, Resvg, Strip } from './strip.ts'

/** Draws a strip and packs it: the same bytes, whatever thread does it. */
export function drawStrip({ svg, width, rows, above, isOpaque }: Strip, resvg: Resvg): DrawnStrip {
  const { buffer, byteOffset } = resvg.pixels(svg)
  const own = byteOffset + 4 * above * width
  if (!isOpaque) divideByAlpha(new Uint8Array(buffer, own, 4 * rows * width))
  const pixels = new Int32Array(buffer, own, rows * width)
  const { blocks, ...checked } = deflatePixels(pixels, width, isOpaque ? 3 : 4)
  return { chunk: chunkOf('IDAT', blocks), ...checked }
}

/** PNG writes colours as they are, however much shines through them. */
function divideByAlpha(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 0) / 255
    if (alpha === 0 || alpha === 1) continue
    for (let channel = at; channel < at + 3; channel++) pixels[channel] = (pixels[channel] ?? 0) / alpha + 0.5
  }
}
