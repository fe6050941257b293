import { initWasm, Resvg as Wasm } from '@resvg/resvg-wasm'
import type { Resvg } from './strip.ts'

type Image = ReturnType<InstanceType<typeof Wasm>['render']>

/** The module is instantiated once in each program, whoever asks. */
let ready: Promise<void> | undefined

/** resvg as WebAssembly, for hosts without the native one. */
export async function wasmResvg(wasm: WebAssembly.Module): Promise<Resvg> {
  ready ??= initWasm(wasm)
  await ready
  return {
    pixels: (svg) => drawn(svg, (image) => image.pixels),
    png: (svg) => drawn(svg, (image) => image.asPng()),
  }
}

/** Takes something of the image, whose memory is given back. */
function drawn<Taken>(svg: string, take: (image: Image) => Taken): Taken {
  const drawing = new Wasm(svg, { font: { loadSystemFonts: false } })
  const image = drawing.render()
  const taken = take(image)
  image.free()
  drawing.free()
  return taken
}
