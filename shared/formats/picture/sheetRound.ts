import type { Box } from '../../diagram/scene.ts'
import type { Size } from './request.ts'

/**
 * The box that a sheet of paper is, in scene px, when what a picture shows stands in its middle, as large as there is
 * room within the margin. A sheet that may turn lies the way round that leaves more room.
 *
 * @param extent the box round what the picture shows
 */
export function sheetRound(extent: Box, { width, height, turns, margin }: Extract<Size, { kind: 'paper' }>): Box {
  const upright = scaledRound(extent, width, height, margin)
  const lying = scaledRound(extent, height, width, margin)
  // The fewer px there are on the sheet, the larger each is.
  return turns && lying.width * lying.height < upright.width * upright.height ? lying : upright
}

function scaledRound(extent: Box, width: number, height: number, margin: number): Box {
  const millimetres = Math.min((width - 2 * margin) / extent.width, (height - 2 * margin) / extent.height)
  const size = { width: width / millimetres, height: height / millimetres }
  return { x: extent.x + (extent.width - size.width) / 2, y: extent.y + (extent.height - size.height) / 2, ...size }
}
