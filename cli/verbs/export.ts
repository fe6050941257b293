import path from 'node:path'
import { withFurniture } from '../../shared/diagram/furniture/withFurniture.ts'
import type { Theme } from '../../shared/diagram/palette.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Direction } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { Format, PictureOptions } from '../../shared/formats/format.ts'
import { formatOfName, formats } from '../../shared/formats/registry.ts'
import { sceneOf } from '../drawing.ts'
import { readMapInput, tellProblems } from '../input.ts'
import { listed } from '../options.ts'
import { STANDARD, writeOutput } from '../output.ts'
import { createTools } from '../tools.ts'

export interface ExportOptions {
  readonly output: string
  readonly as?: string
  readonly scale?: number
  /** px. */
  readonly width?: number
  readonly theme: Theme
  readonly background: PictureOptions['background']
  readonly direction?: Direction
  readonly unfold?: true
  readonly title: boolean
  readonly legend: boolean
  readonly sources: boolean
  readonly standings: boolean
  readonly openPoints: boolean
}

/** Without a scale, a picture gets whole or half steps of it until it is so wide, px. */
const USUAL_WIDTH = 1_200

/**
 * Draws a map with its title, legend and sources, and writes the picture.
 * @throws RejoinderError
 */
export async function exportPicture(file: string, options: ExportOptions): Promise<void> {
  const format = pictureFormat(options)
  const input = await readMapInput(file)
  tellProblems(input)
  const map = asAsked(input.map, options)
  const { scene, reading, shaper } = await sceneOf(map, { ...options, citations: 'sources' })
  const picture = withFurniture(scene, map, reading, options, shaper)
  const { theme, background } = options
  const drawing = { map, scene: () => picture }
  const { bytes } = await format.write(
    drawing,
    { theme, background, scale: scaleOf(picture, options) },
    createTools(shaper),
  )
  await writeOutput(options.output, bytes)
}

interface PictureFormat extends Format {
  readonly write: NonNullable<Format['write']>
}

const pictureFormats = formats.filter((format): format is PictureFormat => format.isPicture && format.write !== null)

function pictureFormat({ as, output }: ExportOptions): PictureFormat {
  const choices = listed(pictureFormats.map((format) => format.id))
  const found = pictureFormats.find(
    as === undefined ? (each) => each === formatOfName(output) : (each) => each.id === as,
  )
  if (found !== undefined) return found
  if (as !== undefined) throw new RejoinderError(`--as can't be “${as}”: choose ${choices}.`)
  if (output === STANDARD) throw new RejoinderError(`Standard output has no ending: say --as with ${choices}.`)
  const ending = path.extname(output)
  const fault = ending === '' ? 'has no ending' : `ends in ${ending}, which is no picture that Rejoinder draws`
  throw new RejoinderError(
    `“${output}” ${fault}: end it in ${listed(pictureFormats.map(({ id }) => `.${id}`))}, or say --as.`,
  )
}

/** The map as the options want it shown; the file's own is not changed. */
function asAsked(map: ArgumentMap, { direction, unfold }: ExportOptions): ArgumentMap {
  return {
    ...map,
    layout: { ...map.layout, ...(direction && { direction }) },
    claims: unfold ? map.claims.map((claim) => ({ ...claim, folded: false })) : map.claims,
  }
}

function scaleOf({ bounds }: Scene, { scale, width }: ExportOptions): number {
  if (width !== undefined) return width / bounds.width
  return scale ?? Math.max(1, Math.ceil((2 * USUAL_WIDTH) / bounds.width) / 2)
}
