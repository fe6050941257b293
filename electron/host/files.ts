import { randomUUID } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { RejoinderError } from '../../shared/errors.ts'
import { readingFailed } from '../../shared/host/fileError.ts'
import { refuseLarge } from '../../shared/host/fileLimit.ts'
import type { FileHandle, OpenedFile } from '../../shared/host/host.ts'

/** Where the file of each handle lies, by its token: windows never see a path. */
const places = new Map<string, string>()

/** The absolute path, links followed, of a file that a window holds. */
export function placeOf({ token, name }: FileHandle): string {
  const place = places.get(token)
  if (place === undefined) throw new RejoinderError(`“${name}” is not open any more; open it again.`)
  return place
}

/** Reads a file as it is and gives a handle for it. Throws a RejoinderError for one that can't be read. */
export async function readOpened(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  try {
    const place = await realpath(file)
    // Asked before it is opened: to open a named pipe would wait for its writer.
    const found = await stat(place)
    if (found.isDirectory()) throw new RejoinderError(`“${name}” is a folder; choose a file in it.`)
    if (!found.isFile()) throw new RejoinderError(`“${name}” is a device, not a file; choose a file.`)
    refuseLarge(name, found.size)
    const bytes = await readFile(place)
    return { handle: handleFor(place, name), name, bytes }
  } catch (error) {
    throw readingFailed(name, error)
  }
}

function handleFor(place: string, name: string): FileHandle {
  const token = randomUUID()
  places.set(token, place)
  return { token, name }
}
