import { createHash, randomUUID } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import { readingFailed, savingFailed } from '../../shared/host/fileError.ts'
import { refuseLarge } from '../../shared/host/fileLimit.ts'
import type { FileHandle, OpenedFile, SaveAnswer } from '../../shared/host/host.ts'
import { saveFile } from '../../shared/host/save.ts'
import { disk, saving } from './disk.ts'
import { inTurn } from './inTurn.ts'

/** What is known of a file. */
export interface Known {
  /** Its absolute path, links followed. */
  readonly place: string
  /** The digest of what was last read from it or saved to it. */
  readonly digest: string
}

interface Held extends Known {
  readonly window: BrowserWindow
}

/** What windows hold, by the handles' tokens, in the order in which they were given: windows never see a path. */
const held = new Map<string, Held>()

/** Throws a RejoinderError for a handle of an earlier start. */
export function knownOf({ token, name }: FileHandle): Known {
  const file = held.get(token)
  if (file === undefined) throw new RejoinderError(`“${name}” is not open any more; open it again.`)
  return file
}

/** The absolute path, links followed, of a file that a window holds. */
export const placeOf = (handle: FileHandle): string => knownOf(handle).place

/** A window shows this file now: what it was given before is of no use to it any more. */
export function releaseBefore(window: BrowserWindow, { token }: FileHandle): void {
  for (const [other, { window: holder }] of held) {
    if (other === token) return
    if (holder === window) held.delete(other)
  }
}

/** Reads a file as it is and gives a window a handle for it. Throws a RejoinderError for one that can't be read. */
export async function readOpened(window: BrowserWindow, file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  try {
    const place = await realpath(file)
    const bytes = await readWhole(place, name)
    return { handle: handleFor(window, place, name, bytes), name, bytes }
  } catch (error) {
    throw readingFailed(name, error)
  }
}

/**
 * How a file is, compared with what its window knows of it, and the digest of what it holds; after all that is being
 * written to it.
 */
export function stateOf(handle: FileHandle): Promise<{ kind: 'same' | 'changed' | 'gone'; digest: string | null }> {
  const { place } = knownOf(handle)
  return inTurn(place, async () => {
    const bytes = await peek(place)
    if (bytes === null) return { kind: 'gone', digest: null }
    const digest = digestOf(bytes)
    const known = held.get(handle.token)?.digest ?? digest
    return { kind: digest === known ? 'same' : 'changed', digest }
  })
}

/** What a file holds; null where it can't be read. */
export const peek = (file: string): Promise<Uint8Array | null> => readWhole(file, path.basename(file)).catch(() => null)

/** Puts the bytes into the file, unless it is no longer what the window knows of it. Throws a RejoinderError. */
export function save(handle: FileHandle, bytes: Uint8Array, evenIfChanged: boolean): Promise<SaveAnswer> {
  const file = knownOf(handle)
  return inTurn(file.place, async () => {
    const isAsKnown = (found: Uint8Array | null) => found !== null && digestOf(found) === file.digest
    if (!(await write(file.place, bytes, evenIfChanged ? undefined : isAsKnown))) return { kind: 'changed' }
    const now = held.get(handle.token)
    if (now !== undefined) held.set(handle.token, { ...now, digest: digestOf(bytes) })
    return { kind: 'saved', handle, name: handle.name }
  })
}

/** Puts the bytes into a file that the person chose, and gives a window a handle for it. Throws a RejoinderError. */
export async function saveTo(window: BrowserWindow, file: string, bytes: Uint8Array): Promise<SaveAnswer> {
  const place = await writeTo(file, bytes)
  const name = path.basename(file)
  return { kind: 'saved', handle: handleFor(window, place, name, bytes), name }
}

/** Puts the bytes into a file that the person chose, and gives its path, links followed. Throws a RejoinderError. */
export async function writeTo(file: string, bytes: Uint8Array): Promise<string> {
  try {
    const place = await disk.realPath(file)
    await inTurn(place, () => write(place, bytes))
    return await disk.realPath(place)
  } catch (error) {
    throw savingFailed(path.basename(file), error)
  }
}

const write = (place: string, bytes: Uint8Array, mayReplace?: (found: Uint8Array | null) => boolean) =>
  saveFile(disk, place, bytes, { ...saving(), called: path.basename(place), ...(mayReplace && { mayReplace }) })

async function readWhole(place: string, name: string): Promise<Uint8Array> {
  // Asked before it is opened: to open a named pipe would wait for its writer.
  const found = await stat(place)
  if (found.isDirectory()) throw new RejoinderError(`“${name}” is a folder; choose a file in it.`)
  if (!found.isFile()) throw new RejoinderError(`“${name}” is a device, not a file; choose a file.`)
  refuseLarge(name, found.size)
  return await readFile(place)
}

const handleFor = (window: BrowserWindow, place: string, name: string, bytes: Uint8Array): FileHandle => ({
  ...takeUp(window, { place, digest: digestOf(bytes) }),
  name,
})

/** A window's handle for a file of which this was known. */
export function takeUp(window: BrowserWindow, known: Known): FileHandle {
  const token = randomUUID()
  if (![...held.values()].some((other) => other.window === window)) window.once('closed', () => releaseAll(window))
  held.set(token, { ...known, window })
  return { token, name: path.basename(known.place) }
}

function releaseAll(window: BrowserWindow): void {
  for (const [token, { window: holder }] of held) if (holder === window) held.delete(token)
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')
