import type { Disk } from './disk.ts'
import { fileLock, type Lock, type LockParts } from './lock.ts'

/** What is taken from Node, which nothing in here imports. */
export interface NodeLockParts extends Pick<LockParts, 'newName' | 'wait'> {
  readonly disk: Disk
  readonly mkdir: (folder: string, options: { readonly recursive: true; readonly mode: number }) => Promise<unknown>
  readonly join: (...parts: string[]) => string
  /** A short text that tells one path from another, fit for a file name. */
  readonly digest: (text: string) => string | Promise<string>
  readonly tmpdir: () => string
  readonly process: {
    readonly pid: number
    readonly env: Readonly<Record<string, string | undefined>>
    kill(process: number, signal: 0): unknown
    getuid?(): number
  }
}

/** Locks in the user's folder for what lasts as long as they are at work: the same for every program of ours. */
export function nodeLock({ disk, mkdir, join, digest, tmpdir, process, newName, wait }: NodeLockParts): Lock {
  const folder = join(process.env.XDG_RUNTIME_DIR ?? join(tmpdir(), `user-${process.getuid?.() ?? ''}`), 'rejoinder')
  return fileLock({
    disk,
    newName,
    wait,
    process: process.pid,
    fileFor: async (target) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
      } catch {
        return null
      }
      return join(folder, `${await digest(target)}.lock`)
    },
    isAlive: (number) => {
      try {
        process.kill(number, 0)
        return true
      } catch (error) {
        // It is there, and another user's.
        return error instanceof Error && 'code' in error && error.code === 'EPERM'
      }
    },
  })
}
