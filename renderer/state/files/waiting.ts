import { create } from 'zustand'
import type { Watch } from '../drawn.ts'

/** What a person waits for, and may give up: a large map is drawn before it is shown. */
interface Wait {
  /** How many claims it has. */
  readonly claims: number
  /** How much is done, 0–1. */
  readonly share: number
}

export const useWaiting = create<{ readonly wait: Wait | null }>(() => ({ wait: null }))

let last = new AbortController()

/** What is waited for, if anything, is no longer wanted. */
export function giveUpWaiting(): void {
  last.abort()
  useWaiting.setState({ wait: null })
}

/** By so much the work must have gone on to be told of, 0–1. */
const STEP = 0.01

/** Waits for what a watch is kept on, in place of what was waited for before. Null where it is given up. */
export async function waitedFor<Made>(act: (watch: Watch) => Promise<Made>): Promise<Made | null> {
  giveUpWaiting()
  last = new AbortController()
  const { signal } = last
  const onProgress = (claims: number, share: number) => {
    const { wait } = useWaiting.getState()
    if (!signal.aborted && (wait === null || share >= wait.share + STEP))
      useWaiting.setState({ wait: { claims, share } })
  }
  try {
    return await act({ onProgress, signal })
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    if (!signal.aborted) useWaiting.setState({ wait: null })
  }
}
