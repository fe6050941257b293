import { wasmResvg } from '../../shared/formats/png/resvg.ts'
import type { Resvg } from '../../shared/formats/png/strip.ts'
import { loadBundled } from './bundled.ts'

let resvg: Promise<Resvg> | undefined

/** The rasteriser of this thread, which is loaded once. */
export function loadResvg(): Promise<Resvg> {
  resvg ??= load()
  return resvg
}

const load = async () => wasmResvg(await WebAssembly.compile(await loadBundled('resvg.wasm')))
