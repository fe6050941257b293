import { useCallback, useEffect, useState } from 'react'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { useSession } from '../../state/session.ts'

/** The claims that stand above one in the outline. */
function above(id: ClaimId): readonly ClaimId[] {
  const map = useSession.getState().work?.session.map
  const parentOf = (child: ClaimId) => (map && outlineOf(map).entries.get(child)?.parent) ?? null
  const ids: ClaimId[] = []
  for (let parent = parentOf(id); parent !== null; parent = parentOf(parent)) ids.push(parent)
  return ids
}

/** What is folded away in the outline; a claim that is selected comes out of its fold. */
export function useCollapsed(selected: ClaimId | undefined) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<ClaimId>>(new Set())
  const fold = useCallback((ids: readonly ClaimId[], folded: boolean) => {
    setCollapsed((now) => {
      if (ids.every((id) => now.has(id) === folded)) return now
      const next = new Set(now)
      for (const id of ids) folded ? next.add(id) : next.delete(id)
      return next
    })
  }, [])
  const parent = useSession(
    ({ work }) => (work && outlineOf(work.session.map).entries.get(selected ?? '')?.parent) ?? null,
  )
  // Moved to another parent, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above it is another where its parent is
  useEffect(() => {
    if (selected !== undefined) fold(above(selected), false)
  }, [selected, parent, fold])
  return { collapsed, fold }
}
