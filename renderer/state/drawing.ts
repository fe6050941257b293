import { drawMap } from '../../shared/diagram/drawMap.ts'
import { createShaper } from '../../shared/diagram/measure/harfbuzz.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import { type ReadMap, readMapFile } from '../../shared/document/file/parse.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { loadBundled } from './bundled.ts'
import type { Draw, Drawn } from './drawn.ts'

// This module brings harfbuzz and all that reads a map; `opening.ts` loads it once the window is on the screen.

const shaper = createShaper((face) => loadBundled(`${face}.ttf`))

// The first map will need its fonts; where they fail to come now, opening it asks again and says so.
shaper.prepare([]).catch(() => {})

const draw: Draw = (map) => {
  const reading = readMap(map)
  return { reading, scene: drawMap(map, reading, shaper) }
}

/** Reads a map's file and draws it. Throws a RejoinderError where it is no map. */
export async function readAndDraw(
  bytes: Uint8Array,
): Promise<ReadMap & { readonly drawing: Drawn; readonly draw: Draw }> {
  const { map, problems } = readMapFile(bytes)
  await shaper.prepare(textsOf(map))
  return { map, problems, drawing: draw(map), draw }
}
