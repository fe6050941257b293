import path from 'node:path'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { Format, Loss, WrittenFile } from '../../shared/formats/format.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import { formatOfName, formats, readFormats } from '../../shared/formats/registry.ts'
import { rejoinder } from '../../shared/formats/rejoinder/rejoinder.ts'
import { isMapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'
import { shaperFor } from '../drawing.ts'
import { naming, readBytes, tellProblems } from '../input.ts'
import { listed } from '../options.ts'
import { checkOutput, complain, STANDARD, writeOutput } from '../output.ts'
import { read } from '../reading.ts'
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
  const { map, problems } = await naming(file, () => read(bytes, named?.id))
  const { bytes: converted, losses } = await write(map, target)
  await writeOutput(output, converted)
  tell(file, [...problems, ...losses], json)
}

async function write(map: ArgumentMap, format: Format): Promise<WrittenFile> {
  if (isMapFormat(format)) return writeMap(map, format)
  if (format.write === null) throw new RejoinderError(`Rejoinder only reads ${format.name}.`)
  const shaper = await shaperFor(map)
  const { drawing, options } = drawPicture(map, usualRequest, shaper)
  return format.write(drawing, options, createTools(shaper))
}

function tell(file: string, losses: readonly Loss[], asJson: true | undefined): void {
  if (asJson) complain(JSON.stringify({ losses: losses.map(({ at, kind, text }) => ({ at, kind, text })) }))
  else tellProblems({ file, problems: losses })
}

const written = formats.filter(({ write }) => write !== null)

/** A format is called by its id or, where that leads to one, by one of its endings. */
function formatCalled(option: '--from' | '--to', name: string): Format {
  const able = option === '--from' ? readFormats : written
  const found = able.find(({ id }) => id === name) ?? able.find(({ extensions }) => extensions.includes(name))
  if (found === undefined) throw new RejoinderError(`${option} can't be “${name}”: choose ${idsOf(able)}.`)
  return found
}

const idsOf = (able: readonly Format[]): string =>
  listed(able.map(({ id }) => (id === rejoinder.id ? 'argmap' : id)).toSorted())

function targetFormat(output: string, to: string | undefined): Format {
  if (to !== undefined) return formatCalled('--to', to)
  if (output === STANDARD) throw new RejoinderError(`Standard output has no ending: say --to with ${idsOf(written)}.`)
  const found = formatOfName(output)
  if (found !== undefined) return found
  throw new RejoinderError(`“${output}” ${endingOf(output)} that Rejoinder writes: say --to with ${idsOf(written)}.`)
}

function endingOf(file: string): string {
  const ending = path.extname(file)
  return ending === '' ? 'has no ending' : `ends in ${ending}, which is no format`
}
