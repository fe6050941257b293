import path from 'node:path'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { Format, Loss, PictureOptions } from '../../shared/formats/format.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import { formatOfContent, formatOfName, formats } from '../../shared/formats/registry.ts'
import { rejoinder } from '../../shared/formats/rejoinder/rejoinder.ts'
import { shaperFor } from '../drawing.ts'
import { nameOf, naming, readBytes, tellProblems } from '../input.ts'
import { listed } from '../options.ts'
import { checkOutput, complain, STANDARD, writeOutput } from '../output.ts'
import { createCliShaper } from '../shaper.ts'
import { createTools } from '../tools.ts'

export interface ConvertOptions {
  readonly output: string
  readonly from?: string
  readonly to?: string
  readonly json?: true
}

/**
 * Reads a map in one format and writes it in another; says on standard error what was lost on the way.
 * @throws RejoinderError
 */
export async function convertFile(file: string, { output, from, to, json }: ConvertOptions): Promise<void> {
  const target = targetFormat(output, to)
  const named = from === undefined ? undefined : formatCalled('--from', from)
  await checkOutput(output)
  const bytes = await readBytes(file)
  const source = named ?? formatOfContent(bytes) ?? rejoinder
  const { read } = source
  if (read === null) throw new RejoinderError(`${nameOf(file)} is a ${source.name}, which Rejoinder only writes.`)
  const { map, losses } = await naming(file, () => read(bytes))
  const written = await write(map, target)
  await writeOutput(output, written.bytes)
  tell(file, [...losses, ...written.losses], json)
}

/** Said of a format that draws nothing. */
const UNDRAWN: PictureOptions = { ...usualRequest, scale: 1, dpi: 96, tile: null }

async function write(map: ArgumentMap, { name, write, isPicture }: Format) {
  if (write === null) throw new RejoinderError(`Rejoinder writes no ${name}.`)
  if (!isPicture) {
    const scene = () => {
      throw new Error(`A ${name} is not drawn.`)
    }
    return write({ map, scene }, UNDRAWN, createTools(createCliShaper()))
  }
  const shaper = await shaperFor(map)
  const { drawing, options } = drawPicture(map, usualRequest, shaper)
  return write(drawing, options, createTools(shaper))
}

function tell(file: string, losses: readonly Loss[], asJson: true | undefined): void {
  if (asJson) complain(JSON.stringify({ losses: losses.map(({ at, kind, text }) => ({ at, kind, text })) }))
  else tellProblems({ file, problems: losses })
}

const endings = () => listed(formats.map(({ extensions }) => extensions[0] ?? ''))

/** A format is called by its id or by one of its endings. */
function formatCalled(option: string, name: string): Format {
  const found = formats.find(({ id, extensions }) => id === name || extensions.includes(name))
  if (found === undefined) throw new RejoinderError(`${option} can't be “${name}”: choose ${endings()}.`)
  return found
}

function targetFormat(output: string, to: string | undefined): Format {
  if (to !== undefined) return formatCalled('--to', to)
  if (output === STANDARD) throw new RejoinderError(`Standard output has no ending: say --to with ${endings()}.`)
  const found = formatOfName(output)
  if (found !== undefined) return found
  throw new RejoinderError(`“${output}” ${endingOf(output)} that Rejoinder writes: say --to with ${endings()}.`)
}

function endingOf(file: string): string {
  const ending = path.extname(file)
  return ending === '' ? 'has no ending' : `ends in ${ending}, which is no format`
}
