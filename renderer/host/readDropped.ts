import { RejoinderError } from '../../shared/errors.ts'
import { refuseLarge } from '../../shared/host/fileLimit.ts'
import type { DroppedFile, OpenedFile } from '../../shared/host/host.ts'

/** Reads a file that was dropped or picked in a page, which learns no place for it. Throws a RejoinderError. */
export async function readDropped(file: DroppedFile): Promise<OpenedFile> {
  refuseLarge(file.name, file.size)
  try {
    return { handle: null, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    throw new RejoinderError(`“${file.name}” can't be read: it is gone, or is a folder; choose a file.`)
  }
}
