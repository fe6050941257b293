import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import { systemCode } from '../../shared/host/fileError.ts'
import type { FileHandle, OpenedFile, UnsavedMap } from '../../shared/host/host.ts'
import { saveFile } from '../../shared/host/save.ts'
import { z } from '../../shared/zod.ts'
import { disk, saving } from './disk.ts'
import { type Known, knownOf, peek, takeUp } from './files.ts'
import { folderName } from './folderName.ts'
import { inTurn } from './inTurn.ts'

// What windows hold unsaved, a file each in the program's own folder. A file outlives its window only where that ended
// without a word, since a person who closes one saves its map or gives it up.

const ENDING = '.unsaved'
const LINE_END = 10

/**
 * The first line of such a file; the rest is the map as it would be saved, so that any editor can rescue it.
 * A map without a file has no place.
 */
const headShape = z.object({
  name: z.string(),
  place: z.nullable(z.string().check(z.refine(path.isAbsolute))),
  /** Of what the file held when it was read or saved last. */
  digest: z.nullable(z.string()),
  /** In ms since 1970. */
  keptAt: z.number(),
})
type Head = z.infer<typeof headShape>

interface Kept extends Head {
  readonly token: string
  readonly bytes: Uint8Array
}

/** Under which token each window keeps its map. */
const tokens = new Map<BrowserWindow, string>()

const folder = (): string => path.join(app.getPath('userData'), 'unsaved')
const placeFor = (token: string): string => path.join(folder(), token + ENDING)

/** Keeps a window's map, in place of what was kept of it before. Throws a RejoinderError. */
export function keepUnsaved(
  window: BrowserWindow,
  { name, handle, bytes }: { readonly name: string; readonly handle: FileHandle | null; readonly bytes: Uint8Array },
): Promise<void> {
  const known: Known | null = handle === null ? null : knownOf(handle)
  const head: Head = { name, place: known?.place ?? null, digest: known?.digest ?? null, keptAt: Date.now() }
  const place = placeFor(tokenOf(window))
  return inTurn(place, async () => {
    await mkdir(folder(), { recursive: true, mode: 0o700 })
    const whole = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes])
    await saveFile(disk, place, whole, { ...saving(), called: name })
  })
}

/** The map of a window is saved or given up. */
export async function dropUnsaved(window: BrowserWindow): Promise<void> {
  const token = tokens.get(window)
  if (token === undefined) return
  tokens.delete(window)
  await remove(token)
}

/** The window ends without the person's leave: what was kept of it stays, for another. */
export const leaveUnsaved = (window: BrowserWindow): boolean => tokens.delete(window)

/** What windows kept that are no more, latest first. */
export async function unsavedMaps(): Promise<readonly UnsavedMap[]> {
  const held = new Set(tokens.values())
  const all = await Promise.all((await keptTokens()).filter((token) => !held.has(token)).map(offered))
  return all
    .flat()
    .map(({ token, name, place, keptAt }) => ({
      ...{ token, name, keptAt },
      folder: place === null ? '' : folderName(path.dirname(place)),
    }))
    .sort((one, other) => other.keptAt - one.keptAt)
}

/** What was kept under a token; null where it can't be read. */
export const peekUnsaved = async (token: string): Promise<Uint8Array | null> => (await read(token))?.bytes ?? null

/** Gives a window what another kept; from now on it is this one's. Throws a RejoinderError. */
export async function openUnsaved(window: BrowserWindow, token: string): Promise<OpenedFile> {
  const kept = await read(token)
  if (kept === null) throw new RejoinderError('What was kept of this map can’t be read any more.')
  await dropUnsaved(window)
  tokens.set(window, token)
  return opened(kept)
}

/** What a page left that was ended and is loaded anew in its window; null where it left nothing. */
export async function unsavedIn(window: BrowserWindow): Promise<OpenedFile | null> {
  const token = tokens.get(window)
  const kept = token === undefined ? null : await read(token)
  return kept && opened(kept)
}

export const forgetUnsaved = (token: string): Promise<void> => remove(token)

function tokenOf(window: BrowserWindow): string {
  const token = tokens.get(window) ?? randomUUID()
  tokens.set(window, token)
  return token
}

function opened({ name, place, digest, bytes }: Kept): OpenedFile {
  const handle = place === null || digest === null ? null : takeUp({ place, digest })
  return { handle, name, bytes, isUnsaved: true }
}

/** What may be offered under a token: nothing that its file holds by now. */
async function offered(token: string): Promise<Kept[]> {
  const kept = await read(token)
  if (kept === null) return []
  const saved = kept.place === null ? null : await peek(kept.place)
  if (saved === null || Buffer.compare(saved, kept.bytes) !== 0) return [kept]
  await remove(token)
  return []
}

async function keptTokens(): Promise<readonly string[]> {
  try {
    const names = await readdir(folder())
    return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

async function read(token: string): Promise<Kept | null> {
  const whole = await peek(placeFor(token))
  if (whole === null) return null
  const end = whole.indexOf(LINE_END)
  try {
    const head = headShape.parse(JSON.parse(new TextDecoder().decode(whole.subarray(0, end))))
    return { ...head, token, bytes: whole.subarray(end + 1) }
  } catch (error) {
    console.error(`What was kept under ${token} can't be read:`, error)
    return null
  }
}

const remove = (token: string): Promise<void> => inTurn(placeFor(token), () => disk.remove(placeFor(token)))
