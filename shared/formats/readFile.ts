import { type ReadMap, readMapFile } from '../document/file/parse.ts'
import { rejoinder } from './rejoinder/rejoinder.ts'

/** A map as it was read, and from what. */
export interface ReadFile extends ReadMap {
  /** The name of the format that it was in. */
  readonly formatName: string
  /** Whether it is a map's own file, which alone can be saved over as one. */
  readonly isOwn: boolean
  /** Whether it came out of a picture. */
  readonly isPicture: boolean
}

/**
 * Reads a map from a file of any format, which its content tells, from any stranger.
 * @param called the id of its format, where that is known; one that is read
 * @throws RejoinderError where it holds none
 */
export async function readFile(bytes: Uint8Array, called?: string): Promise<ReadFile> {
  // Nearly all files are maps, and no other format needs to be loaded for them.
  if (called === undefined ? rejoinder.sniff(bytes) === 0 : called !== rejoinder.id) {
    const { formatOfContent, formats } = await import('./registry.ts')
    const format = called === undefined ? formatOfContent(bytes) : formats.find(({ id }) => id === called)
    if (format?.read) {
      const { map, losses } = await format.read(bytes)
      return { map, problems: losses, formatName: format.name, isOwn: false, isPicture: format.isPicture }
    }
  }
  return { ...readMapFile(bytes), formatName: rejoinder.name, isOwn: true, isPicture: false }
}
