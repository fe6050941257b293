import { createRequire } from 'node:module'
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
  return nativeRasteriser() ?? wasmRasteriser()
}

function nativeRasteriser(): Rasteriser | null {
  const native = nativeResvg()
  if (native === null) return null
  return {
    async png(svg, width) {
      const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }
      return new Uint8Array(new native.Resvg(svg, JSON.stringify(options)).render().asPng())
    },
  }
}

/** How the usual build for a system is called; elsewhere it has no such ending. */
const BUILDS: Readonly<Record<string, string>> = { linux: '-gnu', win32: '-msvc' }

/** The part of the native module that is called. */
interface NativeResvg {
  readonly Resvg: new (svg: string, options: string) => { render(): { asPng(): Uint8Array } }
}

/**
 * An optional dependency: not there for every system, nor in the packaged program. Its own way of finding the build
 * for the system has Node report on the whole process, which takes longer than loading it; so the usual builds are
 * tried first.
 */
function nativeResvg(): NativeResvg | null {
  const require = createRequire(import.meta.url)
  const usual = `@resvg/resvg-js-${process.platform}-${process.arch}${BUILDS[process.platform] ?? ''}`
  for (const name of [usual, '@resvg/resvg-js/js-binding.js']) {
    try {
      return require(name)
    } catch {
      // The next may do.
    }
  }
  return null
}

async function wasmRasteriser(): Promise<Rasteriser> {
  const { createRasteriser } = await import('../shared/formats/png/resvg.ts')
  return createRasteriser(await compiled('resvg.wasm'))
}
