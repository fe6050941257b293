import { RejoinderError } from '../errors.ts'

/** What the system's error codes mean to a person, and what to do about each. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission there; change it, or choose another place',
  EPERM: 'the system does not permit it there; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOENT: 'there is no such file or folder; check the name',
  ENOTDIR: 'a part of its path is a file, not a folder; check the name',
  EISDIR: 'it is a folder; name a file',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  ELOOP: 'its links lead round in a circle; choose another place',
  EBUSY: 'another program holds it; close that program and try again',
  ENOSPC: 'the disk is full; free some space, or choose another place',
  EDQUOT: 'your share of the disk is used up; free some space, or choose another place',
  EFBIG: 'the disk takes no file that large; choose another place',
  EIO: 'the disk reports a fault; choose another place',
  EMFILE: 'too many files are open; close some and try again',
}

/** The system's code of an error, or null for one that doesn't come from the system. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}

const sentence = (start: string, code: string) =>
  `${start}: ${Object.hasOwn(reasons, code) ? reasons[code] : `the system says ${code}`}.`

/** What to throw for an error met while reading a file: a sentence that names it; a fault of ours stays itself. */
export function readingFailed(path: string, error: unknown): unknown {
  const code = systemCode(error)
  return code === null ? error : new RejoinderError(sentence(`“${path}” can't be read`, code))
}

/** What to throw for an error met while saving a file. The file that was there is untouched. */
export function savingFailed(path: string, error: unknown): unknown {
  const code = systemCode(error)
  return code === null ? error : new RejoinderError(sentence(`“${path}” can't be saved`, code))
}
