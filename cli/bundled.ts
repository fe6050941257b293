import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FaceId } from '../shared/diagram/shaper.ts'

/** One of the fonts and WebAssembly modules that the built command line shares with the window. */
export const bundled = (file: string): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(path.join(import.meta.dirname, '../renderer/bundled', file))

export const loadFace = (face: FaceId): Promise<Uint8Array> => bundled(`${face}.ttf`)
