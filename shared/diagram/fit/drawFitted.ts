import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { drawMap } from '../drawMap.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import { withFurniture } from '../furniture/withFurniture.ts'
import type { Box, Scene } from '../scene.ts'
import type { Shaper } from '../shaper.ts'

/** The proportion of width to height that a picture is to have; where it may turn, either way round. */
export interface Proportion {
  readonly width: number
  readonly height: number
  readonly turns: boolean
}

/** A map laid out anew for a page of this shape, with its furniture; the bounds have just that shape. */
export function drawFitted(
  map: ArgumentMap,
  reading: Reading,
  page: Proportion,
  options: FurnitureOptions,
  shaper: Shaper,
): Scene {
  const { standings, openPoints } = options
  const drawn = drawMap(map, reading, shaper, { standings, openPoints, citations: 'sources' })
  const scene = withFurniture(drawn, map, reading, options, shaper)
  return { ...scene, bounds: grown(scene.bounds, page.width / page.height) }
}

/** The box, with free ground on both sides so that it has this proportion. */
function grown({ x, y, width, height }: Box, ratio: number): Box {
  const wider = Math.max(width, height * ratio)
  const higher = Math.max(height, width / ratio)
  return { x: x - (wider - width) / 2, y: y - (higher - height) / 2, width: wider, height: higher }
}
