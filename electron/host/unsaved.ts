import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import type { FileHandle, OpenedFile, UnsavedMap } from '../../shared/host/host.ts'
import { complain } from '../log/log.ts'
import { type Known, knownOf, takeUp } from './files.ts'
import { folderName } from './folderName.ts'
import { inTurnFor, isSaved, type KeptMap, keptTokens, readKept, removeKept, writeKept } from './keptMaps.ts'

// What windows hold unsaved, a file each. A file outlives its window only where that ended without a word, since a
// person who closes one saves its map or gives it up.

/** Under which token each window keeps its map. */
const tokens = new Map<BrowserWindow, string>()

/** Keeps a window's map, in place of what was kept of it before. Throws a RejoinderError. */
export function keepUnsaved(
  window: BrowserWindow,
  { name, handle, bytes }: { readonly name: string; readonly handle: FileHandle | null; readonly bytes: Uint8Array },
): Promise<void> {
  const known: Known | null = handle === null ? null : knownOf(handle)
  const head = { name, place: known?.place ?? null, digest: known?.digest ?? null, keptAt: Date.now() }
  const token = tokenOf(window)
  return inTurnFor(token, () => writeKept({ token, head, bytes })).catch((error: unknown) => {
    complain('What is unsaved can’t be kept', error)
    throw new RejoinderError(
      `What you change in “${name}” can't be kept for after a crash: save it, and see whether this computer's disk is full.`,
    )
  })
}

/**
 * Keeps what a window is about to put into the file at this absolute path, where something older is kept of its map.
 * Should the program end in the midst of the save, or before the window has said that it is done,
 * the next start offers nothing that is older than the file.
 */
export async function keepBeforeSave(window: BrowserWindow, target: string, bytes: Uint8Array): Promise<void> {
  const token = tokens.get(window)
  if (token === undefined) return
  await inTurnFor(token, async () => {
    const kept = await readKept(token)
    if (kept !== null) await writeKept({ token, head: { ...kept.head, target, keptAt: Date.now() }, bytes })
    // The program's own folder may be on a full disk, and the file on another.
  }).catch((error) => complain('What is about to be saved can’t be kept', error))
}

/** The map of a window is saved or given up. */
export async function dropUnsaved(window: BrowserWindow): Promise<void> {
  const token = tokens.get(window)
  if (token === undefined) return
  tokens.delete(window)
  await removeKept(token)
}

/** The window ends without the person's leave: what was kept of it stays, for another. */
export const leaveUnsaved = (window: BrowserWindow): boolean => tokens.delete(window)

/** What windows kept that are no more, latest first. */
export async function unsavedMaps(): Promise<readonly UnsavedMap[]> {
  const held = new Set(tokens.values())
  const all = await Promise.all((await keptTokens()).filter((token) => !held.has(token)).map(offered))
  return all
    .flat()
    .map(({ token, head: { name, place, keptAt } }) => ({
      ...{ token, name, keptAt },
      folder: place === null ? '' : folderName(path.dirname(place)),
    }))
    .sort((one, other) => other.keptAt - one.keptAt)
}

/** What was kept under a token; null where it can't be read. */
export const peekUnsaved = async (token: string): Promise<Uint8Array | null> => (await readKept(token))?.bytes ?? null

/** Gives a window what another kept; from now on it is this one's. Throws a RejoinderError. */
export async function openUnsaved(window: BrowserWindow, token: string): Promise<OpenedFile> {
  const kept = await readKept(token)
  if (kept === null) throw new RejoinderError('What was kept of this map can’t be read any more.')
  await dropUnsaved(window)
  tokens.set(window, token)
  return opened(window, kept)
}

/** What a page left that was ended and is loaded anew in its window; null where it left nothing. */
export async function unsavedIn(window: BrowserWindow): Promise<OpenedFile | null> {
  const token = tokens.get(window)
  const kept = token === undefined ? null : await readKept(token)
  if (kept === null) return null
  if (!(await isSaved(kept))) return opened(window, kept)
  await dropUnsaved(window)
  return null
}

export const forgetUnsaved = (token: string): Promise<void> => removeKept(token)

function tokenOf(window: BrowserWindow): string {
  const token = tokens.get(window) ?? randomUUID()
  tokens.set(window, token)
  return token
}

function opened(window: BrowserWindow, { head: { name, place, digest }, bytes }: KeptMap): OpenedFile {
  const handle = place === null || digest === null ? null : takeUp(window, { place, digest })
  return { handle, name, bytes, isUnsaved: true }
}

/** What may be offered under a token: nothing that its file holds by now. */
async function offered(token: string): Promise<readonly KeptMap[]> {
  const kept = await readKept(token)
  if (kept === null) return []
  if (!(await isSaved(kept))) return [kept]
  await removeKept(token)
  return []
}
