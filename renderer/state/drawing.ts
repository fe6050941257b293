import { drawMap } from '../../shared/diagram/drawMap.ts'
import { CaretText } from '../../shared/diagram/measure/caret.ts'
import { createShaper } from '../../shared/diagram/measure/harfbuzz.ts'
import { cardText } from '../../shared/diagram/measure/measureCard.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import { type ReadMap, readMapFile } from '../../shared/document/file/parse.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { loadBundled } from './bundled.ts'
import type { Drawn, Pen } from './drawn.ts'

// This module brings harfbuzz and all that reads a map; `opening.ts` loads it once the window is on the screen.

export const shaper = createShaper((face) => loadBundled(`${face}.ttf`))

// The first map will need its fonts; where they fail to come now, opening it asks again and says so.
shaper.prepare([]).catch(() => {})

export const pen: Pen = {
  draw(shown, map, writing) {
    const reading = readMap(map)
    const options = writing === undefined ? {} : { writing }
    return { reading, scene: drawMap(shown, reading, shaper, options) }
  },
  async prepare(before, after) {
    const known = new Set(before.claims)
    const claims = after.claims.filter((claim) => !known.has(claim))
    const { revision } = shaper
    await shaper.prepare(textsOf({ ...after, sources: [], claims }))
    return shaper.revision > revision
  },
  caretTextOf: (claim) => new CaretText(cardText(claim, true, shaper), shaper),
}

/** Reads a map's file and draws it. Throws a RejoinderError where it is no map. */
export async function readAndDraw(bytes: Uint8Array): Promise<ReadMap & { readonly drawing: Drawn }> {
  const { map, problems } = readMapFile(bytes)
  await shaper.prepare(textsOf(map))
  return { map, problems, drawing: pen.draw(map, map) }
}
