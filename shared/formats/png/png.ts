import type { Box } from '../../diagram/scene.ts'
import { RejoinderError } from '../../errors.ts'
import type { PictureFormat } from '../format.ts'
import { paintScene } from '../svg/paintScene.ts'
import { outlinedText } from '../svg/textPainters.ts'

export const png: PictureFormat = {
  id: 'png',
  name: 'PNG picture',
  extensions: ['png'],
  mime: 'image/png',
  isPicture: true,
  sniff: () => 0,
  read: null,
  async write({ map, scene }, options, { rasteriser, shaper }) {
    const drawn = scene()
    const width = widthOf(drawn.bounds, options.scale)
    const markup = paintScene(drawn, map.parties, options, outlinedText(shaper))
    return { bytes: await rasteriser.png(markup, width), losses: [] }
  },
}

/** More takes a gigabyte of memory and over, and a rasteriser that runs out of it ends the program. */
const MOST_PIXELS = 200_000_000

/** px. Throws a RejoinderError for a picture of no size, or too large for any rasteriser. */
function widthOf(bounds: Box, scale: number): number {
  const width = Math.round(bounds.width * scale)
  const height = Math.round(bounds.height * scale)
  if (width >= 1 && height >= 1 && width * height <= MOST_PIXELS) return width
  const wrong =
    width * height > MOST_PIXELS ? 'is too large; choose a smaller scale' : 'is too small; choose a larger scale'
  throw new RejoinderError(`A picture of ${width} × ${height} px ${wrong}.`)
}
