import { createHash } from 'node:crypto'
import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { app } from 'electron'
import { systemCode } from '../../shared/host/fileError.ts'
import { FILE_LIMIT } from '../../shared/host/fileLimit.ts'
import type { FileVersion } from '../../shared/host/host.ts'
import { saveFile } from '../../shared/host/save.ts'
import { superfluous } from '../../shared/host/thinned.ts'
import { complain } from '../log/log.ts'
import { disk, saving } from './disk.ts'
import { inTurn } from './inTurn.ts'

// What each map held when it was saved, a folder a file and a file a version, in the program's own folder.

const ENDING = '.gz'
/** All versions of one file together, in bytes. */
const ROOM = 64_000_000

interface Kept extends FileVersion {
  readonly place: string
  readonly size: number
}

const folderOf = (place: string): string =>
  path.join(app.getPath('userData'), 'versions', createHash('sha256').update(place).digest('hex').slice(0, 32))

/** Keeps what was just saved in the file at this absolute path, and thins what was kept before. */
export function keepVersion(place: string, bytes: Uint8Array): void {
  const folder = folderOf(place)
  const savedAt = Date.now()
  const keep = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await saveFile(disk, path.join(folder, savedAt + ENDING), await promisify(gzip)(bytes), saving())
    for (const one of superfluous(await keptIn(folder), savedAt, ROOM)) await disk.remove(one.place)
  }
  // The save itself has succeeded: a version that can't be kept is no reason to disturb anyone.
  inTurn(folder, keep).catch((error) => complain('A version can’t be kept', error))
}

/** Latest first. */
export const versionsOf = async (place: string): Promise<readonly FileVersion[]> =>
  (await keptIn(folderOf(place))).map(({ savedAt }) => ({ savedAt })).sort((one, other) => other.savedAt - one.savedAt)

/** What the file held then; null where it is kept no more. */
export async function readVersion(place: string, savedAt: number): Promise<Uint8Array | null> {
  try {
    const packed = await disk.read(path.join(folderOf(place), savedAt + ENDING))
    return await promisify(gunzip)(packed, { maxOutputLength: FILE_LIMIT })
  } catch (error) {
    complain('A version can’t be read', error)
    return null
  }
}

async function keptIn(folder: string): Promise<readonly Kept[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  const kept = names.flatMap((name) => {
    const savedAt = Number(name.slice(0, -ENDING.length))
    return name.endsWith(ENDING) && Number.isSafeInteger(savedAt) ? [{ savedAt, place: path.join(folder, name) }] : []
  })
  return await Promise.all(kept.map(async (one) => ({ ...one, size: (await stat(one.place)).size })))
}
