import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Tools } from '../../shared/formats/format.ts'
import { createRasteriser } from '../../shared/formats/png/resvg.ts'
import { createSubsetter } from '../../shared/formats/subset.ts'
import { readFace, shaperFor } from './shaper.ts'

const compile = async (file: string) =>
  await WebAssembly.compile(await readFile(path.join(import.meta.dirname, '../../node_modules', file)))

/** All that a format needs, ready for pictures of these texts. */
export async function toolsFor(texts: Iterable<string> = []): Promise<Tools> {
  return {
    shaper: await shaperFor(texts),
    subset: createSubsetter(() => compile('harfbuzzjs/dist/harfbuzz-subset.wasm'), readFace),
    rasteriser: await createRasteriser(await compile('@resvg/resvg-wasm/index_bg.wasm')),
  }
}
