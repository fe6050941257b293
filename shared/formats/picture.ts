import { drawMap } from '../diagram/drawMap.ts'
import type { FurnitureOptions } from '../diagram/furniture/furnitureOptions.ts'
import { withFurniture } from '../diagram/furniture/withFurniture.ts'
import type { Box } from '../diagram/scene.ts'
import type { Shaper } from '../diagram/shaper.ts'
import type { ArgumentMap, Direction } from '../document/argumentMap.ts'
import { readMap } from '../reasoning/readMap.ts'
import type { Drawing } from './format.ts'

/** What of a map a picture that stands alone shows. */
export interface PictureContent extends FurnitureOptions {
  /** Where replies lie, whatever the map says. */
  readonly direction?: Direction
  /** Whether it shows what is folded. */
  readonly unfold?: boolean
}

/** Without a scale, a picture gets whole or half steps of it until it is so wide, px. */
const USUAL_WIDTH = 1_200

/**
 * Draws a map as a picture that stands alone: it cites sources by number, and has title, legend and sources round it.
 * The window and the command line export this.
 *
 * @param shaper prepared for the map's texts
 */
export function drawPicture(map: ArgumentMap, content: PictureContent, shaper: Shaper): Drawing {
  const shown = mapToShow(map, content)
  const reading = readMap(shown)
  const { standings, openPoints } = content
  const drawn = drawMap(shown, reading, shaper, { standings, openPoints, citations: 'sources' })
  const scene = withFurniture(drawn, shown, reading, content, shaper)
  return { map: shown, scene: () => scene }
}

/** The map as the picture shows it; the one that was given is not changed. */
const mapToShow = (map: ArgumentMap, { direction, unfold = false }: PictureContent): ArgumentMap => ({
  ...map,
  layout: { ...map.layout, ...(direction && { direction }) },
  claims: unfold ? map.claims.map((claim) => ({ ...claim, folded: false })) : map.claims,
})

/** The scale at which a picture of this size is wide enough for a report: 1, or as much more as that takes. */
export const usualScale = (bounds: Box): number => Math.max(1, Math.ceil((2 * USUAL_WIDTH) / bounds.width) / 2)
