import { isUnanswered } from '../../shared/commands/unanswered.ts'
import { drawMap } from '../../shared/diagram/drawMap.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { readMapFile } from '../../shared/document/file/parse.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { shaper } from '../state/shaper.ts'

/** What can be said of a map in one row of a list. */
export interface Summary {
  readonly map: ArgumentMap
  /** How many attacks nobody answered. */
  readonly unanswered: number
  /** None for a map too large to be drawn in passing. */
  readonly scene: Scene | null
}

/** Larger files and larger maps would keep the window waiting. */
const MOST_BYTES = 4_000_000
const MOST_DRAWN = 300

/** Null for a file that is no map, or too large to be read in passing. */
export async function summaryOf(bytes: Uint8Array): Promise<Summary | null> {
  if (bytes.length > MOST_BYTES) return null
  try {
    const { map } = readMapFile(bytes)
    const reading = readMap(map)
    const unanswered = reading.openPoints.filter(isUnanswered).length
    if (map.claims.length > MOST_DRAWN) return { map, unanswered, scene: null }
    await shaper.prepare(textsOf(map))
    return { map, unanswered, scene: drawMap(map, reading, shaper) }
  } catch (error) {
    if (error instanceof RejoinderError) return null
    throw error
  }
}
