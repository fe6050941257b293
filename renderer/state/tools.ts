import type { Tools } from '../../shared/formats/format.ts'
import { createSubsetter } from '../../shared/formats/subset.ts'
import { loadBundled } from './bundled.ts'
import { shaper } from './drawing.ts'
import type { RasterAsk, RasterReply } from './rasterWorker.ts'

const compiled = async (file: string) => WebAssembly.compile(await loadBundled(file))

/** What the formats need, bound to this window; each part is loaded when it is first used. */
export const tools: Tools = {
  shaper,
  subset: createSubsetter(
    () => compiled('harfbuzz-subset.wasm'),
    (face) => loadBundled(`${face}.ttf`),
  ),
  rasteriser: { png: rasterised },
}

/** Rasterises on a thread of its own, which ends with the picture and gives its memory back. */
async function rasterised(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const ask: RasterAsk = { wasm: await compiled('resvg.wasm'), svg, width }
  const worker = new Worker(new URL('./rasterWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<RasterReply>) =>
        data.bytes === null ? reject(new Error(data.fault)) : resolve(data.bytes),
      )
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage(ask)
    })
  } finally {
    worker.terminate()
  }
}
