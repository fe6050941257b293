import { create } from 'zustand'
import type { Bearing } from '../../shared/commands/addMap.ts'
import type { ReadFile } from '../../shared/formats/readFile.ts'

/** What becomes of a map that was read from another program's file. */
export type Verdict = { readonly kind: 'open' | 'cancel' } | { readonly kind: 'add'; readonly bearing: Bearing }

interface Reviewed {
  readonly read: ReadFile
  readonly fileName: string
  /** What is offered first, or alone. */
  readonly meant: 'open' | 'add' | 'only add'
  decide(verdict: Verdict): void
}

export const useReview = create<{ readonly reviewed: Reviewed | null }>(() => ({ reviewed: null }))

/** Shows the person what a file held and what of it could not be kept, and asks what to do with it. */
export function review(read: ReadFile, fileName: string, meant: Reviewed['meant']): Promise<Verdict> {
  useReview.getState().reviewed?.decide({ kind: 'cancel' })
  return new Promise((resolve) => {
    const decide = (verdict: Verdict) => {
      useReview.setState({ reviewed: null })
      resolve(verdict)
    }
    useReview.setState({ reviewed: { read, fileName, meant, decide } })
  })
}
