import type { FileChange, FileHandle } from '../../shared/host/host.ts'
import { changeOf } from './browserFiles.ts'

/** A tab can't watch a file. It looks when the person comes back to it, which is after they used another program. */
export function watchedFile(hear: (handle: FileHandle, what: FileChange) => void) {
  let shown: FileHandle | null = null
  let told = ''
  const look = async () => {
    const handle = shown
    if (handle === null || document.visibilityState === 'hidden') return
    const change = await changeOf(handle)
    const news = change === null ? '' : `${change.what} ${change.digest}`
    if (handle !== shown || news === told) return
    told = news
    if (change !== null) hear(handle, change.what)
  }
  const begin = () => void look()
  window.addEventListener('focus', begin)
  return {
    show(handle: FileHandle | null): void {
      if (handle?.token !== shown?.token) told = ''
      shown = handle
    },
    stop: () => window.removeEventListener('focus', begin),
  }
}
