import type { Tools } from '../../shared/formats/format.ts'
import { createSubsetter } from '../../shared/formats/subset.ts'
import { loadBundled } from './bundled.ts'
import { shaper } from './shaper.ts'
import { rasteriser } from './stripThreads.ts'

/** What the formats need, bound to this window; each part is loaded when it is first used. */
export const tools: Tools = {
  shaper,
  subset: createSubsetter(
    async () => WebAssembly.compile(await loadBundled('harfbuzz-subset.wasm')),
    (face) => loadBundled(`${face}.ttf`),
  ),
  rasteriser,
}
