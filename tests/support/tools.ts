import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Rasteriser, Tools } from '../../shared/formats/format.ts'
import { drawStrip } from '../../shared/formats/png/drawStrip.ts'
import { wasmResvg } from '../../shared/formats/png/resvg.ts'
import type { Resvg } from '../../shared/formats/png/strip.ts'
import { createSubsetter } from '../../shared/formats/subset.ts'
import { readFace, shaperFor } from './shaper.ts'

const compile = async (file: string) =>
  await WebAssembly.compile(await readFile(path.join(import.meta.dirname, '../../node_modules', file)))

/** The rasteriser that every host has. */
export const loadResvg = async (): Promise<Resvg> => await wasmResvg(await compile('@resvg/resvg-wasm/index_bg.wasm'))

/** Draws strips one after the other, without threads. */
export const onThisThread = (resvg: Resvg): Rasteriser => ({
  drawWhole: async (svg) => resvg.png(svg),
  threads: () => [{ draw: async (strip) => drawStrip(strip, resvg), end: () => undefined }],
})

/** All that a format needs, ready for pictures of these texts. */
export async function toolsFor(texts: Iterable<string> = []): Promise<Tools> {
  return {
    shaper: await shaperFor(texts),
    subset: createSubsetter(() => compile('harfbuzzjs/dist/harfbuzz-subset.wasm'), readFace),
    rasteriser: onThisThread(await loadResvg()),
  }
}
