import { RejoinderError } from '../errors.ts'
import { rejoinder } from './rejoinder/rejoinder.ts'

/** Every file may take so long to be read, ms … */
const MOST_TIME = 5_000
/** … and a large one so much for each of its bytes, ms: the largest map that is allowed takes several seconds. */
const TIME_A_BYTE = 5e-4

/** How long a file may take to be read, ms, before it is given up. */
export const mostTimeFor = (bytes: Uint8Array): number => Math.max(MOST_TIME, bytes.length * TIME_A_BYTE)

/**
 * Whether a file may be read where a person waits: a map's own file, whose reading takes no longer than its length
 * allows, and no more of it than `most` bytes. All others are read on a thread that can be ended.
 */
export const isReadAtOnce = (bytes: Uint8Array, most: number): boolean =>
  bytes.length <= most && rejoinder.sniff(bytes) > 0

export class TooLongToReadError extends RejoinderError {
  constructor(readonly most: number) {
    super(`This file was given up: to read it would take longer than ${Math.round(most / 1_000)} seconds.`)
  }
}

export class TooMuchToReadError extends RejoinderError {
  constructor() {
    super('This file was given up: to read it would take more memory than a map may.')
  }
}
