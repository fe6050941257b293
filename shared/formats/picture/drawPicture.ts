import { drawMap } from '../../diagram/drawMap.ts'
import { drawFitted } from '../../diagram/fit/drawFitted.ts'
import { withFurniture } from '../../diagram/furniture/withFurniture.ts'
import type { Box, Scene } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { Drawing, PictureOptions } from '../format.ts'
import type { PictureRequest } from './request.ts'

/** What a picture format writes, and how. */
export interface Picture {
  readonly drawing: Drawing
  readonly options: PictureOptions
}

/** Without a scale, a picture gets whole or half steps of it until it is so wide, px. */
const USUAL_WIDTH = 1_200
/** Picture px to the inch on paper, as style sheets count them. */
const USUAL_DPI = 96

/**
 * Draws a map as a picture that stands alone: it cites sources by number, and has title, legend and sources round it.
 * The window and the command line export this.
 *
 * @param shaper prepared for the map's texts
 */
export function drawPicture(map: ArgumentMap, request: PictureRequest, shaper: Shaper): Picture {
  const shown = mapToShow(map, request)
  const scene = sceneOf(shown, request, shaper)
  const { theme, background, embed, tile, dpi } = request
  const scale = scaleOf(scene.bounds, request)
  return {
    drawing: { map: shown, scene: () => scene },
    options: { theme, background, embed, tile, scale, dpi: dpi ?? USUAL_DPI },
  }
}

function sceneOf(shown: ArgumentMap, request: PictureRequest, shaper: Shaper): Scene {
  const reading = readMap(shown)
  if (request.fit !== null) return drawFitted(shown, reading, request.fit, request, shaper)
  const { standings, openPoints } = request
  const drawn = drawMap(shown, reading, shaper, { standings, openPoints, citations: 'sources' })
  return withFurniture(drawn, shown, reading, request, shaper)
}

/** The map as the picture shows it; the one that was given is not changed. */
const mapToShow = (map: ArgumentMap, { direction, unfold }: PictureRequest): ArgumentMap => ({
  ...map,
  layout: { ...map.layout, ...(direction && { direction }) },
  claims: unfold ? map.claims.map((claim) => ({ ...claim, folded: false })) : map.claims,
})

function scaleOf(bounds: Box, { size }: PictureRequest): number {
  if (size.kind === 'scale') return size.scale
  return size.kind === 'width' ? size.width / bounds.width : usualScale(bounds)
}

/** The scale at which a picture of this size is wide enough for a report: 1, or as much more as that takes. */
export const usualScale = (bounds: Box): number => Math.max(1, Math.ceil((2 * USUAL_WIDTH) / bounds.width) / 2)
