import { createShaper, type HarfbuzzShaper } from '../shared/diagram/measure/harfbuzz.ts'
import { loadFace } from './bundled.ts'

/** A part of its own, since harfbuzz starts as soon as it is loaded: the rest loads meanwhile. */
export const createCliShaper = (): HarfbuzzShaper => createShaper(loadFace)
