import { createRequire } from 'node:module'
import type { Resvg } from '../shared/formats/png/strip.ts'
import { bundled } from './bundled.ts'

/** The native resvg starts three times faster; the WebAssembly one gives the same bytes wherever it is missing. */
export const loadResvg = async (): Promise<Resvg> => nativeResvg() ?? (await loadWasm())

function nativeResvg(): Resvg | null {
  const native = nativeModule()
  if (native === null) return null
  const options = JSON.stringify({ font: { loadSystemFonts: false } })
  const draw = (svg: string) => new native.Resvg(svg, options).render()
  return { pixels: (svg) => draw(svg).pixels, png: (svg) => draw(svg).asPng() }
}

/** How the usual build for a system is called; elsewhere it has no such ending. */
const BUILDS: Readonly<Record<string, string>> = { linux: '-gnu', win32: '-msvc' }

/** The part of the native module that is called. */
interface NativeModule {
  readonly Resvg: new (
    svg: string,
    options: string,
  ) => { render(): { readonly pixels: Uint8Array; asPng(): Uint8Array } }
}

/**
 * An optional dependency: not there for every system, nor in the packaged program. Its own way of finding the build
 * for the system has Node report on the whole process, which takes longer than loading it; so the usual builds are
 * tried first.
 */
function nativeModule(): NativeModule | null {
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

async function loadWasm(): Promise<Resvg> {
  const { wasmResvg } = await import('../shared/formats/png/resvg.ts')
  return wasmResvg(await WebAssembly.compile(await bundled('resvg.wasm')))
}
