import path from 'node:path'
import type { FurnitureOptions } from '../../shared/diagram/furniture/furnitureOptions.ts'
import type { Theme } from '../../shared/diagram/palette.ts'
import type { Direction } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { PictureFormat, PictureOptions } from '../../shared/formats/format.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { type PictureRequest, usualRequest } from '../../shared/formats/picture/request.ts'
import { formatOfName, pictureFormats } from '../../shared/formats/registry.ts'
import { shaperFor } from '../drawing.ts'
import { readMapInput, tellProblems } from '../input.ts'
import { listed } from '../options.ts'
import { STANDARD, writeOutput } from '../output.ts'
import { createTools } from '../tools.ts'

export interface ExportOptions extends FurnitureOptions {
  readonly output: string
  readonly as?: string
  readonly scale?: number
  /** px. */
  readonly width?: number
  readonly direction?: Direction
  readonly unfold?: boolean
  readonly theme: Theme
  readonly background: PictureOptions['background']
}

/**
 * Draws a map with its title, legend and sources, and writes the picture.
 * @throws RejoinderError
 */
export async function exportPicture(file: string, options: ExportOptions): Promise<void> {
  const format = pictureFormat(options)
  const input = await readMapInput(file)
  tellProblems(input)
  const shaper = await shaperFor(input.map)
  const picture = drawPicture(input.map, requestOf(options), shaper)
  const { bytes } = await format.write(picture.drawing, picture.options, createTools(shaper))
  await writeOutput(options.output, bytes)
}

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

function requestOf({ scale, width, direction, unfold, ...options }: ExportOptions): PictureRequest {
  const { theme, background, title, legend, sources, standings, openPoints } = options
  return {
    ...usualRequest,
    ...{ theme, background, title, legend, sources, standings, openPoints },
    direction: direction ?? null,
    unfold: unfold ?? false,
    size: sizeOf(scale, width),
  }
}

function sizeOf(scale: number | undefined, width: number | undefined): PictureRequest['size'] {
  if (width !== undefined) return { kind: 'width', width }
  return scale === undefined ? { kind: 'usual' } : { kind: 'scale', scale }
}
