import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Format, PictureOptions, Tools, WrittenFile } from '../format.ts'
import { usualRequest } from '../picture/request.ts'

/** A format that holds a map in words and not as a picture, and is written. */
export interface MapFormat extends Format {
  readonly write: NonNullable<Format['write']>
}

export const isMapFormat = (format: Format): format is MapFormat => format.write !== null && !format.isPicture

const UNDRAWN: PictureOptions = { ...usualRequest, scale: 1, dpi: 96, tile: null }

const notDrawn = (): never => {
  throw new Error('A map that is written in words is not drawn.')
}
const NO_TOOLS: Tools = {
  get shaper() {
    return notDrawn()
  },
  subset: notDrawn,
  rasteriser: { drawWhole: notDrawn, threads: notDrawn },
}

/** A map's file in another format, and what that has no place for. Nothing is drawn. */
export const writeMap = (map: ArgumentMap, { write }: MapFormat): Promise<WrittenFile> =>
  write({ map, scene: notDrawn }, UNDRAWN, NO_TOOLS)
