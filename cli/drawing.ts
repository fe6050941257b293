import type { HarfbuzzShaper } from '../shared/diagram/measure/harfbuzz.ts'
import { textsOf } from '../shared/diagram/measure/textsOf.ts'
import type { ArgumentMap } from '../shared/document/argumentMap.ts'

/** A shaper that is ready for a map's words. */
export async function shaperFor(map: ArgumentMap): Promise<HarfbuzzShaper> {
  const { createCliShaper } = await import('./shaper.ts')
  const shaper = createCliShaper()
  await shaper.prepare(textsOf(map))
  return shaper
}
