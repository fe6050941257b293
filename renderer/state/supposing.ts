import { useShallow } from 'zustand/react/shallow'
import type { ClaimId } from '../../shared/document/argumentMap.ts'
import type { Standing } from '../../shared/reasoning/reading.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import type { Suppositions } from '../../shared/reasoning/suppose.ts'
import { useSession } from './session.ts'

const NOTHING: Suppositions = new Map()

/** What is taken to be in or out for the sake of argument. */
export const useSupposed = (): Suppositions => useSession(({ work }) => work?.supposed ?? NOTHING)

/** What a supposition makes of a claim: what it is supposed to be, or, where that follows, its standing then. */
export interface WhatIf {
  readonly isSupposed: boolean
  readonly standing: Standing
}

/** Undefined for a claim that stands as it does without the suppositions. */
export const useWhatIf = (id: ClaimId): WhatIf | undefined =>
  useSession(
    useShallow(({ work }) => {
      if (work === null || work.supposed.size === 0) return undefined
      const standing = work.drawing.reading.standings.claims.get(id)
      const isSupposed = work.supposed.has(id)
      const isChanged = standing !== readMap(work.session.map).standings.claims.get(id)
      return standing !== undefined && (isSupposed || isChanged) ? { isSupposed, standing } : undefined
    }),
  )

/** How many claims stand otherwise than without the suppositions, besides those that are supposed. */
export const useChangedCount = (): number =>
  useSession(({ work }) => {
    if (work === null || work.supposed.size === 0) return 0
    const before = readMap(work.session.map).standings.claims
    let count = 0
    for (const [id, standing] of work.drawing.reading.standings.claims)
      if (before.get(id) !== standing && !work.supposed.has(id)) count += 1
    return count
  })
