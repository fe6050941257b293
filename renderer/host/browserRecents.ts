import { RejoinderError } from '../../shared/errors.ts'
import type { Host } from '../../shared/host/host.ts'
import { openPicked } from './browserFiles.ts'
import { inStore } from './browserStore.ts'
import type { BrowserFile } from './filePicker.ts'
import { readDropped } from './readDropped.ts'

const MOST = 12

interface Recent {
  readonly token: string
  readonly file: BrowserFile
  /** In ms since 1970. */
  readonly usedAt: number
}

/** The files that this browser may still have leave to read; none where it keeps nothing. */
export const browserRecents: Pick<Host, 'recentFiles' | 'peekRecent' | 'openRecent' | 'forgetRecent'> = {
  recentFiles: async () => {
    const recents = await latestFirst()
    return recents.map(({ token, file, usedAt }) => ({ token, name: file.name, folder: '', usedAt }))
  },
  peekRecent: async (token) => {
    const recent = await recentBy(token)
    if (recent === undefined || (await recent.file.queryPermission({ mode: 'read' })) !== 'granted') return null
    return await readAgain(recent.file)
  },
  openRecent: async (token) => {
    const recent = await recentBy(token)
    if (recent === undefined) throw new RejoinderError('This file is in the list no more; open it by its name.')
    const { file } = recent
    if ((await file.requestPermission({ mode: 'read' })) !== 'granted')
      throw new RejoinderError(
        `“${file.name}” can't be opened: the browser was not allowed to; allow it, or choose it anew.`,
      )
    try {
      return await openPicked(file)
    } catch (error) {
      await forget(token)
      throw error
    }
  },
  forgetRecent: (token) => forget(token),
}

/** Puts a file before all others. */
export async function noteRecent(file: BrowserFile): Promise<void> {
  const recents = await latestFirst()
  const same = await Promise.all(recents.map((one) => one.file.isSameEntry(file)))
  const token = recents[same.indexOf(true)]?.token ?? crypto.randomUUID()
  const others = recents.filter((one) => one.token !== token)
  await inStore('recents', 'readwrite', (store) => {
    for (const old of others.slice(MOST - 1)) store.delete(old.token)
    return store.put({ token, file, usedAt: Date.now() } satisfies Recent)
  })
}

async function readAgain(file: BrowserFile): Promise<Uint8Array | null> {
  try {
    return (await readDropped(await file.getFile())).bytes
  } catch {
    return null
  }
}

const forget = async (token: string): Promise<void> => {
  await inStore('recents', 'readwrite', (store) => store.delete(token))
}

const recentBy = async (token: string): Promise<Recent | undefined> =>
  (await latestFirst()).find((one) => one.token === token)

async function latestFirst(): Promise<readonly Recent[]> {
  const all: readonly Recent[] = (await inStore('recents', 'readonly', (store) => store.getAll())) ?? []
  return [...all].sort((one, other) => other.usedAt - one.usedAt)
}
