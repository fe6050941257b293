import { useEffect, useState } from 'react'
import type { Summary } from './summary.ts'

/** A list of maps that the host keeps. It must be the same object as long as it is the same list. */
interface ListSource<One extends { readonly token: string }> {
  list(): Promise<readonly One[]>
  /** What one holds; null where it can't be read now. */
  peek(token: string): Promise<Uint8Array | null>
  forget(token: string): Promise<void>
  /** When it was used or kept last, in ms since 1970: only where that is another is it looked into again. */
  usedAt(one: One): number
}

export type Listed<One> = One & {
  /** Undefined while the map is yet to be looked at; null where there is nothing to be seen. */
  readonly summary: Summary | null | undefined
}

/** Waits until the window has nothing better to do. */
const idle = (): Promise<void> =>
  new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done())
    else setTimeout(done, 50)
  })

/** Looks into one map after the other while the window is idle; stops when the signal says so. */
async function lookInto<One extends { readonly token: string }>(
  list: readonly One[],
  peek: ListSource<One>['peek'],
  signal: AbortSignal,
  tell: (one: One, summary: Summary | null) => void,
): Promise<void> {
  if (list.length === 0) return
  await idle()
  const { summaryOf } = await import('./summary.ts')
  for (const one of list) {
    await idle()
    if (signal.aborted) return
    const bytes = await peek(one.token)
    const summary = bytes === null ? null : await summaryOf(bytes)
    if (!signal.aborted) tell(one, summary)
  }
}

/** The maps of a list, in its order, and how to take one off it. Asked for anew whenever the window comes to the front. */
export function useListed<One extends { readonly token: string }>(
  source: ListSource<One>,
): readonly [listed: readonly Listed<One>[], forget: (token: string) => void] {
  const [list, setList] = useState<readonly One[]>([])
  const [summaries, setSummaries] = useState<ReadonlyMap<string, Summary | null>>(new Map())
  useEffect(() => {
    let stop = new AbortController()
    const known = new Map<string, number>()
    const load = async () => {
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      const found = await source.list()
      if (signal.aborted) return
      setList(found)
      const others = found.filter((one) => known.get(one.token) !== source.usedAt(one))
      await lookInto(others, source.peek, signal, (one, summary) => {
        known.set(one.token, source.usedAt(one))
        setSummaries((now) => new Map(now).set(one.token, summary))
      })
    }
    const begin = () => void load().catch((error: unknown) => console.error(error))
    begin()
    window.addEventListener('focus', begin)
    return () => {
      window.removeEventListener('focus', begin)
      stop.abort()
    }
  }, [source])
  const forget = (token: string) => {
    setList((now) => now.filter((one) => one.token !== token))
    source.forget(token).catch((error: unknown) => console.error(error))
  }
  return [list.map((one) => ({ ...one, summary: summaries.get(one.token) })), forget]
}
