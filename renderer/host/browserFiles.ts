import { RejoinderError } from '../../shared/errors.ts'
import { MAPS, OPENED } from '../../shared/host/fileKinds.ts'
import { withEnding } from '../../shared/host/fileName.ts'
import type { FileChange, FileHandle, Host, OpenedFile, SaveAnswer } from '../../shared/host/host.ts'
import { download } from './download.ts'
import { type BrowserFile, hasPickers, pickToOpen, pickToSave } from './filePicker.ts'
import { pickByInput } from './pickByInput.ts'
import { readDropped } from './readDropped.ts'
import { writeFile } from './writeFile.ts'

interface Held {
  readonly file: BrowserFile
  /** The digest of what was last read from it or saved to it. */
  digest: string
}

/** The files that this tab may write to, by their handles' tokens, in the order in which they were given. */
const held = new Map<string, Held>()

/** The browser's own file behind a handle. */
export const fileOf = ({ token }: FileHandle): BrowserFile | undefined => held.get(token)?.file

/** What is known of the file behind a handle. */
export function heldIn({ token }: FileHandle): Readonly<Held> | null {
  const known = held.get(token)
  return known === undefined ? null : { ...known }
}

/** The tab shows this file now: what it was given before is of no use to it any more. */
export function releaseBefore({ token }: FileHandle): void {
  if (!held.has(token)) return
  for (const other of held.keys()) {
    if (other === token) return
    held.delete(other)
  }
}

/** A handle for a file of which this was known. */
export function handleOf(known: Readonly<Held>): FileHandle {
  const token = crypto.randomUUID()
  held.set(token, { ...known })
  return { token, name: known.file.name }
}

/** What another program did to a file since it was last read or saved here; null for nothing. */
export async function changeOf(handle: FileHandle): Promise<{ what: FileChange; digest: string | null } | null> {
  const known = held.get(handle.token)
  // To ask whether it may be read would disturb the person.
  if (known === undefined || (await known.file.queryPermission({ mode: 'read' })) !== 'granted') return null
  const digest = await digestIn(known.file)
  if (digest === known.digest) return null
  return { what: digest === null ? 'gone' : 'changed', digest }
}

/** How a tab opens and saves: by the browser's pickers, or by an upload and a download where it has none. */
export const browserFiles: Pick<
  Host,
  'openFile' | 'openDropped' | 'saveFile' | 'readAgain' | 'saveFileAs' | 'exportFile'
> = {
  openFile: async () => {
    if (hasPickers()) {
      const chosen = await pickToOpen(OPENED)
      return chosen && (await openPicked(chosen))
    }
    const file = await pickByInput(OPENED.extensions)
    return file && (await readDropped(file))
  },
  openDropped: readDropped,
  saveFile: (handle, bytes, evenIfChanged) => save(handle, bytes, evenIfChanged),
  readAgain: async (handle) => {
    const file = fileOf(handle)
    if (file === undefined) throw closed(handle)
    return await openPicked(file)
  },
  saveFileAs: async (name, bytes) => {
    const fullName = withEnding(name, MAPS.extensions)
    if (!hasPickers()) {
      download(fullName, bytes, MAPS.mime)
      return { kind: 'saved', handle: null, name: fullName }
    }
    const file = await pickToSave(MAPS, fullName)
    if (file === null) return { kind: 'cancelled' }
    await writeFile(file, bytes)
    return { kind: 'saved', handle: await handleFor(file, bytes), name: file.name }
  },
  exportFile: async (name, kind, bytes) => {
    const fullName = withEnding(name, kind.extensions)
    // A browser opens its picker only soon after a key or a click, and a large picture takes longer to draw.
    if (!hasPickers() || !navigator.userActivation.isActive) {
      download(fullName, bytes, kind.mime)
      return true
    }
    const file = await pickToSave(kind, fullName)
    if (file !== null) await writeFile(file, bytes)
    return file !== null
  },
}

/** Reads a file of the browser's and gives a handle for it. Throws a RejoinderError. */
export async function openPicked(file: BrowserFile): Promise<OpenedFile> {
  const { name, bytes } = await readDropped(await fileIn(file))
  return { name, bytes, handle: await handleFor(file, bytes) }
}

async function save(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>, evenIfChanged: boolean): Promise<SaveAnswer> {
  const kept = held.get(handle.token)
  if (kept === undefined) throw closed(handle)
  const { file, digest } = kept
  if (!evenIfChanged && (await digestIn(file)) !== digest) return { kind: 'changed' }
  await writeFile(file, bytes)
  kept.digest = await digestOf(bytes)
  return { kind: 'saved', handle, name: file.name }
}

const closed = ({ name }: FileHandle) => new RejoinderError(`“${name}” is not open any more; open it again.`)

async function handleFor(file: BrowserFile, bytes: Uint8Array): Promise<FileHandle> {
  return handleOf({ file, digest: await digestOf(bytes) })
}

async function fileIn(file: BrowserFile): Promise<File> {
  try {
    return await file.getFile()
  } catch {
    throw new RejoinderError(`“${file.name}” can't be read any more: it is gone, or the browser may not read it.`)
  }
}

/** Null where the file has gone. */
async function digestIn(file: BrowserFile): Promise<string | null> {
  try {
    return await digestOf(new Uint8Array(await (await file.getFile()).arrayBuffer()))
  } catch {
    return null
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return new Uint8Array(digest).join()
}
