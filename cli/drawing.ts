import { drawMap } from '../shared/diagram/drawMap.ts'
import type { CardOptions } from '../shared/diagram/measure/cardFacts.ts'
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

/** All words of a map that a picture may show. */
function* textsOf(map: ArgumentMap): Generator<string> {
  yield* [map.title, map.subtitle]
  for (const { name, short } of map.parties) yield* [name, short]
  for (const { title, author, publisher, date, url } of map.sources) yield* [title, author, publisher, date, url]
  for (const { title, text, speaker } of map.claims) yield* [title, text, speaker]
}
