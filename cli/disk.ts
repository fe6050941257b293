import { constants } from 'node:fs'
import { chmod, chown, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Disk, DiskFile } from '../shared/host/disk.ts'
import { systemCode } from '../shared/host/fileError.ts'

/** The real file system. */
export const disk: Disk = {
  read: (file) => readFile(file),
  stat: async (file) => {
    const found = await unlessMissing(stat(file))
    return found && { mode: found.mode, uid: found.uid, gid: found.gid, size: found.size, isFile: found.isFile() }
  },
  realPath,
  beside: (file, name) => path.join(path.dirname(file), name),
  create: async (file, mode) => {
    const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)
    return {
      write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    } satisfies DiskFile
  },
  setMode: chmod,
  setOwner: chown,
  rename,
  remove: (file) => rm(file, { force: true }),
  syncFolderOf: async (file) => {
    // Windows opens no folders, and needs none synced.
    if (process.platform === 'win32') return
    const folder = await open(path.dirname(file), constants.O_RDONLY)
    try {
      await folder.sync()
    } catch (error) {
      // Some network file systems can't.
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemCode(error) ?? '')) throw error
    } finally {
      await folder.close()
    }
  },
}

async function unlessMissing<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

async function realPath(file: string): Promise<string> {
  const found = await unlessMissing(realpath(file))
  if (found !== null) return found
  // A link may lead to a file that is yet to be made; one that leads round in a circle is no missing file.
  const link = await readlink(file).catch(() => null)
  return link === null ? file : realPath(path.resolve(path.dirname(file), link))
}
