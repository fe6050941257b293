import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Rasteriser } from '../format.ts'

/** The module is instantiated once in each program, whoever asks. */
let ready: Promise<void> | undefined

/** resvg as WebAssembly, for hosts without the native one; both give the same bytes. */
export async function createRasteriser(wasm: WebAssembly.Module): Promise<Rasteriser> {
  ready ??= initWasm(wasm)
  await ready
  return {
    async png(svg, width) {
      const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
      const image = drawing.render()
      const bytes = new Uint8Array(image.asPng())
      image.free()
      drawing.free()
      return bytes
    },
  }
}
