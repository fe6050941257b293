import type { Disk, DiskFile } from './disk.ts'
import { systemCode } from './fileError.ts'

interface NodeFile {
  write(bytes: Uint8Array, from: number, count: number, at: number): Promise<{ readonly bytesWritten: number }>
  sync(): Promise<void>
  close(): Promise<void>
}

interface NodeStat {
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  isFile(): boolean
}

/** What is taken from Node, which nothing in here imports: `node:fs/promises`, `node:path`, and what goes with them. */
export interface NodeParts {
  readonly fs: {
    readFile(path: string): Promise<Uint8Array>
    stat(path: string): Promise<NodeStat>
    realpath(path: string): Promise<string>
    readlink(path: string): Promise<string>
    open(path: string, flags: number, mode?: number): Promise<NodeFile>
    chmod(path: string, mode: number): Promise<void>
    chown(path: string, uid: number, gid: number): Promise<void>
    rename(from: string, to: string): Promise<void>
    rm(path: string, options: { readonly force: boolean }): Promise<void>
  }
  readonly path: {
    dirname(path: string): string
    join(...parts: string[]): string
    resolve(...parts: string[]): string
  }
  readonly constants: Readonly<Record<'O_RDONLY' | 'O_WRONLY' | 'O_CREAT' | 'O_EXCL', number>>
  /** `process.platform` */
  readonly platform: string
}

/** The real file system, by Node's own modules. */
export function nodeDisk({ fs, path, constants, platform }: NodeParts): Disk {
  const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL } = constants
  const realPath = async (file: string): Promise<string> => {
    const found = await unlessMissing(fs.realpath(file))
    if (found !== null) return found
    // A link may lead to a file that is yet to be made; one that leads round in a circle is no missing file.
    const link = await fs.readlink(file).catch(() => null)
    return link === null ? file : realPath(path.resolve(path.dirname(file), link))
  }
  return {
    read: (file) => fs.readFile(file),
    stat: async (file) => {
      const found = await unlessMissing(fs.stat(file))
      return found && { mode: found.mode, uid: found.uid, gid: found.gid, size: found.size, isFile: found.isFile() }
    },
    realPath,
    beside: (file, name) => path.join(path.dirname(file), name),
    create: async (file, mode) => diskFile(await fs.open(file, O_WRONLY | O_CREAT | O_EXCL, mode)),
    setMode: (file, mode) => fs.chmod(file, mode),
    setOwner: (file, uid, gid) => fs.chown(file, uid, gid),
    rename: (from, to) => fs.rename(from, to),
    remove: (file) => fs.rm(file, { force: true }),
    syncFolderOf: async (file) => {
      // Windows opens no folders, and needs none synced.
      if (platform === 'win32') return
      const folder = await fs.open(path.dirname(file), O_RDONLY)
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
}

const diskFile = (file: NodeFile): DiskFile => ({
  write: async (bytes, offset) => (await file.write(bytes, offset, bytes.length - offset, offset)).bytesWritten,
  sync: () => file.sync(),
  close: () => file.close(),
})

async function unlessMissing<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
