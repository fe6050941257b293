import { drawStrip } from '../../shared/formats/png/drawStrip.ts'
import { wasmRasterise } from '../../shared/formats/png/resvg.ts'
import type { DrawnStrip, Strip } from '../../shared/formats/png/strip.ts'
import { loadBundled } from './bundled.ts'

// Draws the strips that it is sent, one after the other, on a thread of its own.

export type StripReply = { readonly drawn: DrawnStrip } | { readonly drawn: null; readonly fault: string }

const loadRasterise = async () => wasmRasterise(await WebAssembly.compile(await loadBundled('resvg.wasm')))

let rasterise: ReturnType<typeof loadRasterise> | undefined

addEventListener('message', async ({ data }: MessageEvent<Strip>) => {
  try {
    rasterise ??= loadRasterise()
    const drawn = drawStrip(data, await rasterise)
    reply({ drawn }, [drawn.chunk.buffer])
  } catch (error) {
    reply({ drawn: null, fault: String(error) })
  }
})

const reply = (what: StripReply, transfer: Transferable[] = []) => postMessage(what, { transfer })
