import { RejoinderError } from '../errors.ts'

/** No larger file is read, in bytes. */
export const FILE_LIMIT = 100_000_000

/** Throws a RejoinderError for a file that is larger than any map, before its bytes fill the memory. */
export function refuseLarge(name: string, size: number): void {
  if (size > FILE_LIMIT) throw new RejoinderError(`“${name}” is larger than 100 MB, the most that a map may have.`)
}
