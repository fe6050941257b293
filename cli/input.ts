import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { ArgumentMap } from '../shared/document/argumentMap.ts'
import type { Problem } from '../shared/document/problem.ts'
import { RejoinderError } from '../shared/errors.ts'
import { readingFailed } from '../shared/host/fileError.ts'
import { refuseLarge } from '../shared/host/fileLimit.ts'
import { complain, STANDARD } from './output.ts'
import { read } from './reading.ts'

export interface MapInput {
  /** As it was named on the command line. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly map: ArgumentMap
  /** What was repaired while reading. */
  readonly problems: readonly Problem[]
  /** Whether the map came out of a picture. */
  readonly isPicture: boolean
}

/**
 * Reads a map from a file, or from standard input.
 * @throws RejoinderError that names the file
 */
export async function readMapInput(file: string): Promise<MapInput> {
  const bytes = await readBytes(file)
  return { file, bytes, ...(await naming(file, () => read(bytes))) }
}

/** Reads something from a file; a refusal names the file too. */
export async function naming<Found>(file: string, read: () => Promise<Found>): Promise<Found> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof RejoinderError ? new RejoinderError(`${nameOf(file)}: ${error.message}`) : error
  }
}

/** Says on standard error what was repaired, a line each. */
export function tellProblems({ file, problems }: Pick<MapInput, 'file' | 'problems'>): void {
  for (const { at, text } of problems) complain(`${nameOf(file)}, ${at}: ${text}`)
}

export const nameOf = (file: string) => (file === STANDARD ? 'Standard input' : `“${file}”`)

/** What a file or standard input holds. Throws a RejoinderError that names it. */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === STANDARD) return readStream(process.stdin, file)
  try {
    const { isFile, size } = await stat(file).then((found) => ({ isFile: found.isFile(), size: found.size }))
    refuseLarge(file, size)
    // A pipe or a device has no size, and may have no end.
    return isFile ? await readFile(file) : await readStream(createReadStream(file), file)
  } catch (error) {
    throw readingFailed(file, error)
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    refuseLarge(name, size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
