import { drawMap } from '../../diagram/drawMap.ts'
import { drawFitted } from '../../diagram/fit/drawFitted.ts'
import { withFurniture } from '../../diagram/furniture/withFurniture.ts'
import type { OnProgress } from '../../diagram/progress.ts'
import type { Box, Scene } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { Drawing, PictureOptions } from '../format.ts'
import { extentOf } from './extent.ts'
import { inked } from './inked.ts'
import { mapToLayOut, partOf, withHidden } from './part.ts'
import type { PictureRequest, Size } from './request.ts'
import { sheetRound } from './sheetRound.ts'
import { chosenTile, MILLIMETRES_PER_INCH, PAPER_DPI, paperSize, USUAL_DPI } from './sheets.ts'
import { viewOf } from './view.ts'

/** What a picture format writes, and how. */
export interface Picture {
  readonly drawing: Drawing
  readonly options: PictureOptions
}

/** Without a scale, a picture gets whole or half steps of it until it is so wide, px. */
const USUAL_WIDTH = 1_200

/**
 * Draws a map, or a part of it, as a picture that stands alone: it cites sources by number, and has title, legend and
 * sources round it. Standings, open points and numbers are those of the whole map. The window and the command line
 * export this.
 *
 * @param request one that `refuseRequest` does not refuse
 * @param shaper prepared for the map's texts
 * @param onProgress told how much is laid out, 0–1
 * @throws RejoinderError for a claim that isn't in the map, and for a view that shows nothing
 */
export function drawPicture(
  map: ArgumentMap,
  request: PictureRequest,
  shaper: Shaper,
  onProgress?: OnProgress,
): Picture {
  const { theme, background, outlines, embed, size } = request
  const drawn = drawPart(map, request, shaper, onProgress)
  const bounds = size.kind === 'paper' ? sheetRound(extentOf(drawn.scene), size) : drawn.scene.bounds
  const scene = { ...drawn.scene, bounds }
  const dpi = request.dpi ?? (size.kind === 'paper' ? PAPER_DPI : USUAL_DPI)
  const scale = scaleOf(bounds, size, dpi)
  const tile = request.tile === null ? null : chosenTile(paperSize(bounds, scale, dpi), request.tile)
  const painted = theme === 'ink' ? inked(scene, map.parties) : scene
  return {
    drawing: { map: drawn.map, scene: () => painted },
    options: { theme, background, outlines, embed, tile, scale, dpi },
  }
}

interface DrawnPart {
  readonly scene: Scene
  /** What the scene shows, as a map of its own. */
  readonly map: ArgumentMap
}

function drawPart(
  map: ArgumentMap,
  request: PictureRequest,
  shaper: Shaper,
  onProgress: OnProgress | undefined,
): DrawnPart {
  const { part, fit, standings, openPoints } = request
  const whole = mapToLayOut(map, request)
  const reading = readMap(map)
  const onScreen = (shown: ArgumentMap) =>
    drawMap(whole, reading, shaper, { standings, openPoints, citations: 'sources' }, shown, onProgress)
  const shown =
    part.kind === 'view' ? viewOf(onScreen(whole), whole, part.box) : { map: partOf(whole, part), scene: null }
  if (fit !== null) {
    const scene = drawFitted(withHidden(whole, shown.map), reading, fit, request, shaper, onProgress)
    return { ...shown, scene }
  }
  const scene = shown.scene ?? onScreen(shown.map)
  return { map: shown.map, scene: withFurniture(scene, whole, reading, request, shaper) }
}

/** Picture px per scene px. */
function scaleOf(bounds: Box, size: Size, dpi: number): number {
  switch (size.kind) {
    case 'usual':
      return usualScale(bounds)
    case 'scale':
      return size.scale
    case 'width':
      return size.width / bounds.width
    case 'paper': {
      const inches = Math.max(size.width, size.height) / MILLIMETRES_PER_INCH
      return (inches * dpi) / Math.max(bounds.width, bounds.height)
    }
  }
}

/** The scale at which a picture of this size is wide enough for a report: 1, or as much more as that takes. */
export const usualScale = (bounds: Box): number => Math.max(1, Math.ceil((2 * USUAL_WIDTH) / bounds.width) / 2)
