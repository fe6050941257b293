import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Rasterise } from './strip.ts'

/** The module is instantiated once in each program, whoever asks. */
let ready: Promise<void> | undefined

/** resvg as WebAssembly, for hosts without the native one; both give the same bytes. */
export async function wasmRasterise(wasm: WebAssembly.Module): Promise<Rasterise> {
  ready ??= initWasm(wasm)
  await ready
  return (svg) => {
    const drawing = new Resvg(svg, { font: { loadSystemFonts: false } })
    const image = drawing.render()
    const { pixels } = image
    image.free()
    drawing.free()
    return pixels
  }
}
