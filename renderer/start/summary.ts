import { isUnanswered } from '../../shared/commands/unanswered.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { read } from '../state/reading/reading.ts'
import { sceneInPassing } from '../state/sceneInPassing.ts'

/** What can be said of a map in one row of a list. */
export interface Summary {
  readonly map: ArgumentMap
  /** How many attacks nobody answered. */
  readonly unanswered: number
  /** None for a map too large to be drawn in passing. */
  readonly scene: Scene | null
}

/** A larger file would keep the window waiting. */
const MOST_BYTES = 4_000_000

/** Null for a file that is no map, or too large to be read in passing. */
export async function summaryOf(bytes: Uint8Array): Promise<Summary | null> {
  if (bytes.length > MOST_BYTES) return null
  try {
    const { map } = await read(bytes)
    const reading = readMap(map)
    const unanswered = reading.openPoints.filter(isUnanswered).length
    return { map, unanswered, scene: await sceneInPassing(map) }
  } catch (error) {
    if (error instanceof RejoinderError) return null
    throw error
  }
}
