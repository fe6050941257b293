import type { ArgumentMap } from '../argumentMap.ts'
import { migrate } from '../migrations/migrate.ts'
import type { MapFile } from '../migrations/migration.ts'
import type { Problem } from '../problem.ts'
import { FILE_FORMAT } from '../schema.ts'
import { isObject, readJson } from './json.ts'
import { readFields } from './readFields.ts'
import {
  FieldError,
  FileTooLargeError,
  NotAMapError,
  NotTextError,
  TooManyClaimsError,
  UnfinishedFileError,
} from './refusals.ts'
import { refuseUnmendable } from './refuseUnmendable.ts'
import { repairGroups } from './repairGroups.ts'
import { repairMentions } from './repairMentions.ts'
import { repairRelations } from './repairRelations.ts'

export const MOST_BYTES = 100_000_000
export const MOST_CLAIMS = 200_000
/** The least byte that opens a letter of several bytes in UTF-8. */
const FIRST_OF_SEVERAL = 0xc2

/** A map as it was read, and all that had to be repaired for it, in the file's order within each kind. */
export interface ReadMap {
  readonly map: ArgumentMap
  readonly problems: readonly Problem[]
}

/**
 * Reads a map's file of any version, from any stranger.
 * @throws RejoinderError, one of `refusals.ts`, where the file can't be read as a map
 */
export function readMapFile(bytes: Uint8Array): ReadMap {
  if (bytes.length > MOST_BYTES) throw new FileTooLargeError(MOST_BYTES)
  return parseMap(decoded(bytes))
}

/**
 * Reads the text of a map's file, as `readMapFile` does. What is optional and wrong is repaired and told in
 * `problems`; what can't be missed refuses the file.
 * @throws RejoinderError
 */
export const parseMap = (text: string): ReadMap => readMapValue(readJson(text.replace(/^\uFEFF/, '')))

/**
 * Reads what a map's file holds, once it is no text any more, as `readMapFile` does.
 * @throws RejoinderError
 */
export function readMapValue(value: unknown): ReadMap {
  const file = migrate(mapFile(value))
  refuseNoLists(file)
  const { map: fields, problems } = readFields(file)
  refuseUnmendable(fields)
  const map = [repairMentions, repairRelations, repairGroups].reduce((found, repair) => repair(found, problems), fields)
  return { map, problems }
}

function decoded(bytes: Uint8Array): string {
  const text = utf8(bytes)
  if (text !== null) return text
  // A file that breaks off may do so within a letter, which takes up to four bytes.
  for (let length = bytes.length - 1; length >= bytes.length - 3; length--) {
    const whole = (bytes[length] ?? 0) >= FIRST_OF_SEVERAL ? utf8(bytes.subarray(0, length)) : null
    if (whole !== null) throw new UnfinishedFileError(whole.split('\n').length)
  }
  throw new NotTextError()
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A map may go without claims or relations; but to leave out what is there in their place would open it half. */
function refuseNoLists(file: Readonly<Record<string, unknown>>): void {
  for (const list of ['claims', 'relations'])
    if (file[list] !== undefined && !Array.isArray(file[list])) throw new FieldError(list, 'must be a list', file[list])
}

/** Whether this is a map at all, and of a version and size that is worth a closer look. */
function mapFile(value: unknown): MapFile {
  if (!isObject(value) || value.format !== FILE_FORMAT)
    throw new NotAMapError(isObject(value) ? value.format : undefined)
  const { version, claims } = value
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    throw new FieldError('version', 'must be a whole number from 1', version)
  if (Array.isArray(claims) && claims.length > MOST_CLAIMS) throw new TooManyClaimsError(claims.length, MOST_CLAIMS)
  return { ...value, version }
}
