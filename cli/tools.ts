import type { Shaper } from '../shared/diagram/shaper.ts'
import type { Tools } from '../shared/formats/format.ts'
import { createSubsetter } from '../shared/formats/subset.ts'
import { bundled, loadFace } from './bundled.ts'
import { rasteriser } from './stripThreads.ts'

/** What the formats need, bound to this machine; each part is loaded when it is first used. */
export function createTools(shaper: Shaper, onProgress: Tools['onProgress'] = () => undefined): Tools {
  return {
    shaper,
    subset: createSubsetter(async () => WebAssembly.compile(await bundled('harfbuzz-subset.wasm')), loadFace),
    rasteriser,
    onProgress,
  }
}
