import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Rasteriser, Tools } from '../../shared/formats/format.ts'
import { drawStrip } from '../../shared/formats/png/drawStrip.ts'
import { wasmRasterise } from '../../shared/formats/png/resvg.ts'
import type { Rasterise } from '../../shared/formats/png/strip.ts'
import { createSubsetter } from '../../shared/formats/subset.ts'
import { readFace, shaperFor } from './shaper.ts'

const compile = async (file: string) =>
  await WebAssembly.compile(await readFile(path.join(import.meta.dirname, '../../node_modules', file)))

/** The rasteriser that every host has. */
export const loadRasterise = async (): Promise<Rasterise> =>
  await wasmRasterise(await compile('@resvg/resvg-wasm/index_bg.wasm'))

/** Draws strips one after the other, without threads. */
export const onThisThread = (rasterise: Rasterise): Rasteriser => ({
  threads: () => [{ draw: async (strip) => drawStrip(strip, rasterise), end: () => undefined }],
})

/** All that a format needs, ready for pictures of these texts. */
export async function toolsFor(texts: Iterable<string> = []): Promise<Tools> {
  return {
    shaper: await shaperFor(texts),
    subset: createSubsetter(() => compile('harfbuzzjs/dist/harfbuzz-subset.wasm'), readFace),
    rasteriser: onThisThread(await loadRasterise()),
  }
}
