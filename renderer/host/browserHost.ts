import { RejoinderError } from '../../shared/errors.ts'
import type { Host, OpenedFile } from '../../shared/host/host.ts'
import { pickFile } from './pickFile.ts'
import { readDropped } from './readDropped.ts'

/** A browser's tab: it opens what a person picks or drops, and reads nothing else but its own origin. */
export const browserHost = (): Host => ({
  kind: 'browser',
  platform: platformOf(navigator.userAgent),
  initialFile: () => startFile(new URLSearchParams(location.search)),
  openFile: async () => {
    const file = await pickFile()
    return file === null ? null : await readDropped(file)
  },
  openDropped: readDropped,
  showTitle: (title, unsaved) => {
    document.title = unsaved ? `• ${title}` : title
  },
  // A tab has no menu bar of ours, and no system hands it files.
  onCommand: () => () => {},
  onFile: () => () => {},
})

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
