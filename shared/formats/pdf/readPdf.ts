import { readMapFile } from '../../document/file/parse.ts'
import { readCarriedMap } from '../carriedMap.ts'
import { MAP_TYPE } from './attachment.ts'

/** A map's file in a PDF, packed by zlib or as it is. */
interface Attachment {
  readonly bytes: Uint8Array
  readonly isPacked: boolean
}

/** The name of the map's type and the words round its stream's dictionary stand within so many bytes. */
const REACH = 2_000
/** So many places are looked at where the type is named: an honest file has one, and one more for each change. */
const MOST_PLACES = 16

/**
 * Reads the map that a PDF carries, from any stranger.
 * @param name of the format
 * @throws RejoinderError
 */
export function readPdf(name: string, bytes: Uint8Array) {
  const found = findAttachment(bytes)
  if (found === null || found.isPacked) return readCarriedMap(name, found?.bytes ?? null)
  const { map, problems } = readMapFile(found.bytes)
  return { map, losses: problems }
}

/**
 * The map that a PDF carries, the last one where several were attached; null for none. Other programs may have written
 * the file anew: an attachment's stream stands by itself in any file, and so it is looked for as it is written, in
 * any bytes.
 */
function findAttachment(bytes: Uint8Array): Attachment | null {
  let place = lastIndexOf(bytes, MAP_TYPE, bytes.length)
  for (let count = 0; place >= 0 && count < MOST_PLACES; count += 1) {
    const found = attachmentAt(bytes, place)
    if (found !== null) return found
    place = lastIndexOf(bytes, MAP_TYPE, place - 1)
  }
  return null
}

function attachmentAt(bytes: Uint8Array, place: number): Attachment | null {
  const head = lastIndexOf(bytes, 'obj', place)
  const keyword = indexOf(bytes, 'stream', place)
  if (head < place - REACH || keyword < 0 || keyword > place + REACH) return null
  const dictionary = ascii(bytes.subarray(head, keyword))
  if (!dictionary.includes('/EmbeddedFile')) return null
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1]
  if (filter !== undefined && filter !== 'FlateDecode') return null
  // The keyword ends in a line feed, or in a carriage return and one.
  const start = keyword + 'stream'.length + (bytes[keyword + 'stream'.length] === 13 ? 2 : 1)
  const end = endOf(bytes, start, dictionary)
  return end === null ? null : { bytes: bytes.subarray(start, end), isPacked: filter !== undefined }
}

/** Where a stream's data end: as long as it says it is, else, where another object says so, before its keyword. */
function endOf(bytes: Uint8Array, start: number, dictionary: string): number | null {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  const said = start + Number(length)
  if (length !== undefined && /^\s*endstream/.test(ascii(bytes.subarray(said, said + 16)))) return said
  const keyword = indexOf(bytes, 'endstream', start)
  return keyword < 0 ? null : keyword
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  let at = bytes.indexOf(word.charCodeAt(0), from)
  while (at >= 0 && !stands(bytes, word, at)) at = bytes.indexOf(word.charCodeAt(0), at + 1)
  return at
}

/** The last place at or before `from`. */
function lastIndexOf(bytes: Uint8Array, word: string, from: number): number {
  let at = from < 0 ? -1 : bytes.lastIndexOf(word.charCodeAt(0), from)
  while (at >= 0 && !stands(bytes, word, at)) at = at === 0 ? -1 : bytes.lastIndexOf(word.charCodeAt(0), at - 1)
  return at
}

function stands(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}
