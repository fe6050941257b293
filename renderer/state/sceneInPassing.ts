import { drawMap } from '../../shared/diagram/drawMap.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { shaper } from './shaper.ts'

/** A larger map would keep the window waiting. */
const MOST_DRAWN = 300

/** A map that is not the one that is open, drawn to be looked at; null for one too large to be drawn in passing. */
export async function sceneInPassing(map: ArgumentMap): Promise<Scene | null> {
  if (map.claims.length > MOST_DRAWN) return null
  await shaper.prepare(textsOf(map))
  return drawMap(map, readMap(map), shaper)
}
