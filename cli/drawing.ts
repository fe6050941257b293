import { drawMap } from '../shared/diagram/drawMap.ts'
import type { CardOptions } from '../shared/diagram/measure/cardFacts.ts'
import { textsOf } from '../shared/diagram/measure/textsOf.ts'
import type { Scene } from '../shared/diagram/scene.ts'
import type { Shaper } from '../shared/diagram/shaper.ts'
import type { ArgumentMap } from '../shared/document/argumentMap.ts'
import type { Reading } from '../shared/reasoning/reading.ts'
import { readMap } from '../shared/reasoning/readMap.ts'

export interface DrawnMap {
  readonly scene: Scene
  readonly reading: Reading
  readonly shaper: Shaper
}

/** Draws a map as the window would, without furniture. */
export async function sceneOf(map: ArgumentMap, options: Partial<CardOptions>): Promise<DrawnMap> {
  const { createCliShaper } = await import('./shaper.ts')
  const shaper = createCliShaper()
  await shaper.prepare(textsOf(map))
  const reading = readMap(map)
  return { scene: drawMap(map, reading, shaper, options), reading, shaper }
}
