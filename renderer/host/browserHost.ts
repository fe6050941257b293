import { RejoinderError } from '../../shared/errors.ts'
import { helpAddress } from '../../shared/host/help.ts'
import type { FileHandle, Host, OpenedFile } from '../../shared/host/host.ts'
import { browserFiles, fileOf, releaseBefore } from './browserFiles.ts'
import { browserRecents, noteRecent } from './browserRecents.ts'
import { browserUnsaved } from './browserUnsaved.ts'
import { watchedFile } from './browserWatching.ts'
import { holdUnsaved } from './holdUnsaved.ts'

/** A browser's tab: it opens what a person picks or drops, and reads nothing else but its own origin. */
export function browserHost(): Host {
  const query = new URLSearchParams(location.search)
  let hasUnsaved = false
  let shown: string | null = null
  let watching: ReturnType<typeof watchedFile> | null = null
  const note = (handle: FileHandle | null) => {
    const file = handle === null || handle.token === shown ? undefined : fileOf(handle)
    shown = handle?.token ?? null
    if (handle !== null) releaseBefore(handle)
    if (file !== undefined) void noteRecent(file)
  }
  return {
    kind: 'browser',
    platform: platformOf(navigator.userAgent),
    initialFile: () => startFile(query),
    ...browserFiles,
    ...browserRecents,
    ...browserUnsaved,
    newWindow: async () => false,
    startsEmpty: query.has('new'),
    onClosing: () => holdUnsaved(() => hasUnsaved),
    showTitle: (title, unsaved, handle) => {
      hasUnsaved = unsaved
      note(handle)
      watching?.show(handle)
      document.title = unsaved ? `• ${title}` : title
    },
    // A tab shows no keys outside of the page.
    showKeys: () => {},
    showHelp: async (page) => void window.open(helpAddress(page), 'rejoinder-help'),
    // A tab knows no folders, and writes no log.
    revealFile: async () => {},
    openCopies: async () => {},
    onFileCopied: () => () => {},
    showLog: async () => {},
    // A browser keeps no versions of a person's files.
    versions: async () => [],
    readVersion: async () => null,
    // A tab has no menu bar of ours, and no system hands it files.
    onFileChanged: (hear) => {
      watching = watchedFile(hear)
      return watching.stop
    },
    onCommand: () => () => {},
    onFile: () => () => {},
  }
}

/** Which system a browser says that it runs on. */
export function platformOf(userAgent: string): Host['platform'] {
  if (/Mac|iPhone|iPad/.test(userAgent)) return 'mac'
  return userAgent.includes('Windows') ? 'windows' : 'linux'
}

/** What the address asks for: the bundled sample, or the file for which `rejoinder open` serves this window. */
async function startFile(query: URLSearchParams): Promise<OpenedFile | null> {
  const open = query.get('open')
  if (open === 'sample') return await fetched('bundled/sample.argmap', 'fentanyl-dispute.argmap')
  if (open === 'file') return await fetched('opened.argmap', query.get('name') ?? 'opened.argmap')
  return null
}

async function fetched(address: string, name: string): Promise<OpenedFile> {
  const response = await fetch(address).catch(() => null)
  if (!response?.ok) throw new RejoinderError(`“${name}” can't be read any more; start “rejoinder open” again.`)
  return { handle: null, name, bytes: new Uint8Array(await response.arrayBuffer()) }
}
