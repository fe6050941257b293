import { RejoinderError } from '../../shared/errors.ts'
import type { Host } from '../../shared/host/host.ts'
import { handleOf, heldIn } from './browserFiles.ts'
import { inStore } from './browserStore.ts'
import type { BrowserFile } from './filePicker.ts'

interface Kept {
  readonly token: string
  readonly name: string
  /** The file, and the digest of what was last read from it or saved to it; null for a map without a file. */
  readonly file: { readonly file: BrowserFile; readonly digest: string } | null
  /** A blob, which a database takes in without keeping the window waiting; earlier versions kept the bytes. */
  readonly bytes: Blob | Uint8Array<ArrayBuffer>
  /** In ms since 1970. */
  readonly keptAt: number
}

/** Under this name a tab holds a lock as long as it lives, so that others see whose map it is. */
const lockOf = (token: string): string => `rejoinder-unsaved-${token}`

/** The token of this tab's map; none until it keeps one. */
let own: string | null = null
let letGo: (() => void) | null = null

/**
 * What tabs keep: the newest state, in the browser's own store. That promises less than a disk: the browser writes it
 * when it likes, and may clear it.
 */
export const browserUnsaved: Pick<
  Host,
  'keepUnsaved' | 'dropUnsaved' | 'unsavedMaps' | 'peekUnsaved' | 'openUnsaved' | 'forgetUnsaved'
> = {
  keepUnsaved: async (name, handle, bytes) => {
    const token = own ?? (await holdAs(crypto.randomUUID()))
    const file = handle === null ? null : heldIn(handle)
    const kept: Kept = { token, name, file, bytes: new Blob([bytes]), keptAt: Date.now() }
    await inStore('unsaved', 'readwrite', (store) => store.put(kept))
  },
  dropUnsaved: async () => {
    if (own === null) return
    const token = own
    own = null
    await forget(token)
    letGo?.()
  },
  unsavedMaps: async () => {
    const [all, living] = await Promise.all([everyKept(), livingLocks()])
    return all
      .filter(({ token }) => !living.has(lockOf(token)))
      .map(({ token, name, keptAt }) => ({ token, name, folder: '', keptAt }))
      .sort((one, other) => other.keptAt - one.keptAt)
  },
  peekUnsaved: async (token) => {
    const kept = await keptUnder(token)
    return kept === undefined ? null : await bytesIn(kept)
  },
  openUnsaved: async (token) => {
    const kept = await keptUnder(token)
    if (kept === undefined) throw new RejoinderError('What was kept of this map can’t be read any more.')
    const bytes = await bytesIn(kept)
    await browserUnsaved.dropUnsaved()
    await holdAs(token)
    return { handle: kept.file && handleOf(kept.file), name: kept.name, bytes, isUnsaved: true }
  },
  forgetUnsaved: (token) => forget(token),
}

/** Makes a token this tab's own. */
async function holdAs(token: string): Promise<string> {
  own = token
  await new Promise<void>((held) => {
    const living = new Promise<void>((done) => {
      letGo = done
    })
    navigator.locks
      .request(lockOf(token), () => {
        held()
        return living
      })
      .catch(() => held())
  })
  return token
}

async function livingLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name }) => name ?? ''))
}

const forget = async (token: string): Promise<void> => {
  await inStore('unsaved', 'readwrite', (store) => store.delete(token))
}

const bytesIn = async ({ bytes }: Kept): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Blob([bytes]).arrayBuffer())

const keptUnder = async (token: string): Promise<Kept | undefined> =>
  (await everyKept()).find((kept) => kept.token === token)

const everyKept = async (): Promise<readonly Kept[]> =>
  (await inStore('unsaved', 'readonly', (store) => store.getAll())) ?? []
