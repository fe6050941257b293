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
  tell: (token: string, summary: Summary | null) => void,
): Promise<void> {
  if (files.length === 0) return
  await idle()
  const { summaryOf } = await import('./summary.ts')
  for (const { token } of files) {
    await idle()
    if (signal.aborted) return
    const bytes = await host.peekRecent(token)
    const summary = bytes === null ? null : await summaryOf(bytes)
    if (!signal.aborted) tell(token, summary)
  }
}

/** The files that this person used before, latest first, and how to take one off the list. */
export function useRecents(host: Host): readonly [recents: readonly Recent[], forget: (token: string) => void] {
  const [files, setFiles] = useState<readonly RecentFile[]>([])
  const [summaries, setSummaries] = useState<ReadonlyMap<string, Summary | null>>(new Map())
  useEffect(() => {
    const stop = new AbortController()
    const load = async () => {
      const found = await host.recentFiles()
      if (stop.signal.aborted) return
      setFiles(found)
      await lookInto(found, host, stop.signal, (token, summary) =>
        setSummaries((now) => new Map(now).set(token, summary)),
      )
    }
    load().catch((error: unknown) => console.error(error))
    return () => stop.abort()
  }, [host])
  const forget = (token: string) => {
    setFiles((now) => now.filter((file) => file.token !== token))
    host.forgetRecent(token).catch((error: unknown) => console.error(error))
  }
  return [files.map((file) => ({ ...file, summary: summaries.get(file.token) })), forget]
}
