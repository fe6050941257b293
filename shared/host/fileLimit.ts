import { RejoinderError } from '../errors.ts'

/** No larger file is read, nor written by a window, in bytes. */
export const FILE_LIMIT = 100_000_000

/** Throws a RejoinderError for a file that is larger than any map, before its bytes fill the memory. */
export function refuseLarge(name: string, size: number): void {
  if (size > FILE_LIMIT) throw new RejoinderError(`“${name}” is larger than 100 MB, the most that a map may have.`)
}

/** Throws a RejoinderError for a picture that is larger than what a window may hand over to be written. */
export function refuseLargePicture(size: number): void {
  if (size <= FILE_LIMIT) return
  throw new RejoinderError(
    `The picture takes ${Math.ceil(size / 1_000_000)} MB, and the window writes at most 100 MB: choose a smaller size, or export it on the command line.`,
  )
}
