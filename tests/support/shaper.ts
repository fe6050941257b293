import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createShaper, type HarfbuzzShaper } from '../../shared/diagram/measure/harfbuzz.ts'
import type { FaceId } from '../../shared/diagram/shaper.ts'
import { fontFiles } from '../../tools/bundledAssets.ts'

const root = path.join(import.meta.dirname, '../..')

export async function readFace(face: FaceId): Promise<Uint8Array> {
  const file = fontFiles[face]
  if (file === undefined) throw new Error(`No font file is named for ${face}.`)
  return await readFile(path.join(root, file))
}

/** A shaper that is ready for these texts, over the fonts that the program ships. */
export async function shaperFor(texts: Iterable<string> = []): Promise<HarfbuzzShaper> {
  const shaper = createShaper(readFace)
  await shaper.prepare(texts)
  return shaper
}
