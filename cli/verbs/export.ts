import path from 'node:path'
import type { Shaper } from '../../shared/diagram/shaper.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import { drawPicture, type Picture } from '../../shared/formats/picture/drawPicture.ts'
import { LEAST_POINTS, smallestText } from '../../shared/formats/picture/pictureSize.ts'
import { refuseRequest } from '../../shared/formats/picture/refuseRequest.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { formatOfName, pictureFormats } from '../../shared/formats/registry.ts'
import { shaperFor } from '../drawing.ts'
import { readMapInput, tellProblems } from '../input.ts'
import { listed } from '../options.ts'
import { checkOutput, complain, STANDARD, writeOutput } from '../output.ts'
import { type PictureFlags, requestOf } from '../pictureRequest.ts'
import { createProgress } from '../progress.ts'
import { createTools } from '../tools.ts'

export interface ExportOptions extends PictureFlags {
  readonly output: string
  readonly as?: string
}

/**
 * Draws a map, or a part of it, and writes the picture. What makes no sense is refused before any work is done.
 * @throws RejoinderError
 */
export async function exportPicture(file: string, options: ExportOptions): Promise<void> {
  const format = pictureFormat(options)
  const request = requestOf(options)
  refuseRequest(request, format)
  await checkOutput(options.output)
  const input = await readMapInput(file)
  tellProblems(input)
  const shaper = await shaperFor(input.map)
  const { picture, bytes } = await drawn(input.map, request, format, shaper)
  await writeOutput(options.output, bytes)
  warnOfSmallText(picture, request, format)
}

/** The picture, and the file that holds it; who waits at a terminal is told how far it is. */
async function drawn(map: ArgumentMap, request: PictureRequest, format: PictureFormat, shaper: Shaper) {
  const progress = createProgress(
    () => process.stderr,
    () => 1_000 * process.uptime(),
  )
  try {
    const picture = drawPicture(map, request, shaper, (share) => progress.tell('Laying out', share))
    const tools = createTools(shaper, (share) => progress.tell('Drawing', share))
    const { bytes } = await format.write(picture.drawing, picture.options, tools)
    return { picture, bytes }
  } finally {
    progress.end()
  }
}

/** Only where the picture is asked for on paper: else nobody has said how large an inch of it is. */
function warnOfSmallText(picture: Picture, { size, dpi, tile }: PictureRequest, { pages }: PictureFormat): void {
  const text = size.kind === 'paper' || dpi !== null || tile !== null || pages ? smallestText(picture) : null
  if (text === null || text.points >= LEAST_POINTS) return
  complain(
    `The smallest text of a claim is ${text.points.toFixed(1)} pt on paper, which is hard to read below ${LEAST_POINTS} pt: choose a larger paper, --fit, or a part of the map.`,
  )
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
