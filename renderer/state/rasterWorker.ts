import { createRasteriser } from '../../shared/formats/png/resvg.ts'

export interface RasterAsk {
  readonly wasm: WebAssembly.Module
  readonly svg: string
  /** px. */
  readonly width: number
}

export type RasterReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly bytes: null; readonly fault: string }

const reply = (what: RasterReply) => postMessage(what)

addEventListener('message', async ({ data: { wasm, svg, width } }: MessageEvent<RasterAsk>) => {
  try {
    const { png } = await createRasteriser(wasm)
    reply({ bytes: await png(svg, width) })
  } catch (error) {
    reply({ bytes: null, fault: String(error) })
  }
})
