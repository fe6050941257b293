import { useEffect, useState } from 'react'
import type { Host, RecentFile } from '../../shared/host/host.ts'
import type { Summary } from './summary.ts'

export interface Recent extends RecentFile {
  /** Undefined while the file is yet to be looked at; null where there is nothing to be seen. */
  readonly summary: Summary | null | undefined
}

/** Waits until the window has nothing better to do. */
const idle = (): Promise<void> =>
  new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done())
    else setTimeout(done, 50)
  })

/** Looks into one file after the other while the window is idle; stops when the signal says so. */
async function lookInto(
  files: readonly RecentFile[],
  host: Host,
  signal: AbortSignal,
  tell: (file: RecentFile, summary: Summary | null) => void,
): Promise<void> {
  if (files.length === 0) return
  await idle()
  const { summaryOf } = await import('./summary.ts')
  for (const file of files) {
    await idle()
    if (signal.aborted) return
    const bytes = await host.peekRecent(file.token)
    const summary = bytes === null ? null : await summaryOf(bytes)
    if (!signal.aborted) tell(file, summary)
  }
}

/**
 * The files that this person used before, latest first, and how to take one off the list. When the window gets the
 * focus back the list is read anew, and looked into are those that were used meanwhile.
 */
export function useRecents(host: Host): readonly [recents: readonly Recent[], forget: (token: string) => void] {
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  const [summaries, setSummaries] = useState<ReadonlyMap<string, Summary | null>>(new Map())
  useEffect(() => {
    let stop = new AbortController()
    const known = new Map<string, number>()
    const load = async () => {
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      const found = await host.recentFiles()
      if (signal.aborted) return
      setFiles(found)
      const others = found.filter(({ token, usedAt }) => known.get(token) !== usedAt)
      await lookInto(others, host, signal, (file, summary) => {
        known.set(file.token, file.usedAt)
        setSummaries((now) => new Map(now).set(file.token, summary))
      })
    }
    const loadAgain = () => void load().catch((error: unknown) => console.error(error))
    loadAgain()
    window.addEventListener('focus', loadAgain)
    return () => {
      stop.abort()
      window.removeEventListener('focus', loadAgain)
    }
  }, [host])
  const forget = (token: string) => {
    setFiles((now) => now.filter((file) => file.token !== token))
    host.forgetRecent(token).catch((error: unknown) => console.error(error))
  }
  return [files.map((file) => ({ ...file, summary: summaries.get(file.token) })), forget]
}
