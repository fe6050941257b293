import { RejoinderError } from '../errors.ts'
import type { Disk } from './disk.ts'
import { systemCode } from './fileError.ts'

/**
 * Holds off everyone else who would save the file at this path, links followed; gives the way to let go of it.
 * @param called what the person calls the file
 * @throws RejoinderError where another program does not let go
 */
export type Lock = (target: string, called: string) => Promise<() => Promise<void>>

/** What a lock takes from its host. */
export interface LockParts {
  readonly disk: Disk
  /** The lock file of a target, in a folder that is made where there is none. Null where there can be none. */
  fileFor(target: string): Promise<string | null>
  /** The number of this process. */
  readonly process: number
  isAlive(process: number): boolean
  /** A text that no other lock of this process has had. */
  newName(): string
  /** Waits, in milliseconds. */
  wait(milliseconds: number): Promise<void>
}

/** A save holds its lock for as long as it takes to read the file once and to rename another; ms. */
const PATIENCE = 10_000
const PAUSE = 25
/** A lock that names no process for so long was made by one that ended over it; ms. */
const NAMING = 1_000

/**
 * Locks made of files: each is there for as long as a save is about to replace its target, and says which process made
 * it. One whose process has ended is taken over.
 *
 * It keeps programs of ours from writing over each other. Where the system lets nobody make such a file, there is
 * none, and a save goes on without: what a person typed matters more.
 */
export function fileLock(parts: LockParts): Lock {
  const { disk, fileFor, newName, wait } = parts
  return async (target, called) => {
    const file = await fileFor(target)
    if (file === null) return async () => undefined
    const mine = `${parts.process} ${newName()}\n`
    for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
      const answer = await take(disk, file, mine)
      if (answer === 'impossible') return async () => undefined
      if (answer === 'taken') return () => disk.remove(file).catch(() => undefined)
      // What looks as if it were gone is tried at once, but not for ever: nobody may be able to read or move it.
      if (!(await removeDead(parts, file, waited))) await wait(PAUSE)
    }
    throw new RejoinderError(
      `“${called}” can't be saved: another program is just saving it; try again, or save under another name.`,
    )
  }
}

async function take(disk: Disk, file: string, mine: string): Promise<'taken' | 'held' | 'impossible'> {
  try {
    const made = await disk.create(file, 0o600)
    try {
      await made.write(new TextEncoder().encode(mine), 0)
    } finally {
      await made.close()
    }
    return 'taken'
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    return code === 'EEXIST' ? 'held' : 'impossible'
  }
}

/** Takes away a lock whose process has ended; true where there may be none by now. */
async function removeDead({ disk, isAlive, newName }: LockParts, file: string, waited: number): Promise<boolean> {
  const held = await textIn(disk, file)
  if (held === null) return true
  const process = Number(/^(\d+) /.exec(held)?.[1])
  if (Number.isNaN(process) ? waited < NAMING : isAlive(process)) return false
  // Of all that see it dead, a rename succeeds for one. Should a new lock have come into its place by then, it goes back.
  const aside = `${file}.${newName()}`
  try {
    await disk.rename(file, aside)
  } catch {
    return true
  }
  if ((await textIn(disk, aside)) === held) await disk.remove(aside)
  else await disk.rename(aside, file)
  return true
}

async function textIn(disk: Disk, file: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await disk.read(file))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
