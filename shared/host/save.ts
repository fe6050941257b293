import { RejoinderError } from '../errors.ts'
import type { Disk, DiskFile, DiskStat } from './disk.ts'
import { savingFailed, systemCode } from './fileError.ts'
import type { Lock } from './lock.ts'

/** What a save takes from its host, so that there is no clock and no chance in here. */
export interface Saving {
  /** A file name that nothing else uses, for the moment before the new bytes take the file's place. */
  readonly temporaryName: string
  /** What the person calls the file, where that is not its path. */
  readonly called?: string
  /** Waits, in milliseconds. */
  wait(milliseconds: number): Promise<void>
  /** Held from the look at what is there until it is replaced. */
  readonly lock: Lock
  /**
   * Whether what the file holds now, null for no file, may go. Left out where the person chose the file, which means
   * that it may.
   */
  mayReplace?(found: Uint8Array | null): boolean
}

/** How long to wait before each new try on a file that another program holds, ms. */
const PAUSES = [20, 60, 180, 540]
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Puts these bytes into the file at `path`, whole or not at all: whatever fails, and wherever the power goes,
 * the file holds what it held or all of the new bytes. Keeps the mode and, where the system lets it, the
 * owner; follows a symbolic link.
 *
 * @returns false where the file held what may not be replaced: then it is as it was
 * @throws RejoinderError that names the file and says what to do
 */
export async function saveFile(disk: Disk, path: string, bytes: Uint8Array, saving: Saving): Promise<boolean> {
  const name = saving.called ?? path
  try {
    const target = await disk.realPath(path)
    const old = await disk.stat(target)
    refuseUnwritable(name, old)
    const temporary = disk.beside(target, saving.temporaryName)
    const file = await disk.create(temporary, old === null ? 0o666 : 0o600)
    try {
      await fill(file, bytes, name)
      // A network disk may say that it took what it did not.
      if (!isEqual(await disk.read(temporary), bytes)) throw incomplete(name)
      if (old !== null) await keepOwnerAndMode(disk, temporary, old)
      if (!(await replaceLocked(disk, temporary, target, name, saving))) {
        await disk.remove(temporary)
        return false
      }
    } catch (error) {
      // The first error is the one to report; a leftover harms nobody.
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
    await disk.syncFolderOf(target)
    return true
  } catch (error) {
    throw savingFailed(name, error)
  }
}

/**
 * Makes sure that a file can be saved at `path`, before there is anything to save; leaves all as it was.
 *
 * @param temporaryName a file name that nothing else uses
 * @throws RejoinderError as a save would
 */
export async function checkTarget(disk: Disk, path: string, temporaryName: string): Promise<void> {
  try {
    const target = await disk.realPath(path)
    refuseUnwritable(path, await disk.stat(target))
    const temporary = disk.beside(target, temporaryName)
    const file = await disk.create(temporary, 0o600)
    await file.close().finally(() => disk.remove(temporary))
  } catch (error) {
    throw savingFailed(path, error)
  }
}

/** A rename would replace a device, and a file that its owner has protected, without a word. */
function refuseUnwritable(path: string, old: DiskStat | null): void {
  if (old === null) return
  if (!old.isFile) throw new RejoinderError(`“${path}” can't be saved: it is a folder or a device; name a file.`)
  if ((old.mode & 0o222) === 0)
    throw new RejoinderError(`“${path}” can't be saved: it is read-only; allow writing to it, or choose another name.`)
}

async function fill(file: DiskFile, bytes: Uint8Array, path: string): Promise<void> {
  try {
    for (let offset = 0; offset < bytes.length; ) {
      const written = await file.write(bytes, offset)
      if (written <= 0) throw incomplete(path)
      offset += written
    }
    await file.sync()
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

const incomplete = (path: string) =>
  new RejoinderError(
    `“${path}” can't be saved: the disk took only a part of it; free some space, or choose another place.`,
  )

async function keepOwnerAndMode(disk: Disk, temporary: string, old: DiskStat): Promise<void> {
  const ours = await disk.stat(temporary)
  if (ours !== null && (ours.uid !== old.uid || ours.gid !== old.gid)) {
    // Only the superuser may give a file away. Its group may still be kept; if not, the file is the person's own.
    const give = (uid: number) => disk.setOwner(temporary, uid, old.gid)
    await give(old.uid)
      .catch(() => give(ours.uid))
      .catch(() => undefined)
  }
  // After the owner: a change of owner takes away special bits of the mode.
  await disk.setMode(temporary, old.mode & 0o7777)
}

/** Puts the new file in the old one's place, unless that holds what may not go: then the answer is false. */
async function replaceLocked(
  disk: Disk,
  temporary: string,
  target: string,
  name: string,
  saving: Saving,
): Promise<boolean> {
  const release = await saving.lock(target, name)
  try {
    if (saving.mayReplace !== undefined && !saving.mayReplace(await found(disk, target))) return false
    await replace(disk, temporary, target, saving)
    return true
  } finally {
    await release()
  }
}

/** What a file holds; null where there is none, or nobody may read it. */
async function found(disk: Disk, target: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(target)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

/** On Windows a virus scanner or a sync program holds a file for a moment; it is worth waiting for. */
async function replace(disk: Disk, temporary: string, target: string, saving: Saving): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await disk.rename(temporary, target)
    } catch (error) {
      if (!HELD.has(systemCode(error) ?? '')) throw error
      await saving.wait(pause)
    }
  }
  await disk.rename(temporary, target)
}
