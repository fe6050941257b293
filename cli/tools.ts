import type { Shaper } from '../shared/diagram/shaper.ts'
import type { Rasteriser, Tools } from '../shared/formats/format.ts'
import { createSubsetter } from '../shared/formats/subset.ts'
import { bundled, loadFace } from './bundled.ts'

const compiled = async (file: string) => WebAssembly.compile(await bundled(file))

/** What the formats need, bound to this machine; each part is loaded when it is first used. */
export function createTools(shaper: Shaper): Tools {
  return {
    shaper,
    subset: createSubsetter(() => compiled('harfbuzz-subset.wasm'), loadFace),
    rasteriser: { png: async (svg, width) => (await loadRasteriser()).png(svg, width) },
  }
}

/** The native resvg starts three times faster; the WebAssembly one gives the same bytes wherever it is missing. */
async function loadRasteriser(): Promise<Rasteriser> {
  return (await nativeRasteriser()) ?? wasmRasteriser()
}

async function nativeRasteriser(): Promise<Rasteriser | null> {
  try {
    const { Resvg } = await import('@resvg/resvg-js')
    return {
      async png(svg, width) {
        const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
        return new Uint8Array(drawing.render().asPng())
      },
    }
  } catch {
    // An optional dependency: not there for every system, nor in the packaged program.
    return null
  }
}

async function wasmRasteriser(): Promise<Rasteriser> {
  const { createRasteriser } = await import('../shared/formats/png/resvg.ts')
  return createRasteriser(await compiled('resvg.wasm'))
}
