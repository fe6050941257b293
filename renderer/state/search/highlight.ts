import { create } from 'zustand'
import type { SceneEdge } from '../../../shared/diagram/scene.ts'
import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import { endOf, relationsById } from '../../../shared/document/queries/lookup.ts'
import type { Sought } from '../../../shared/document/queries/sought.ts'
import { useSession } from '../session.ts'

/** What of the map is looked for at the moment. It is the window's alone: no picture that is exported shows it. */
export interface Highlight {
  /** The claims that were found; null where nothing is looked for, and so nothing is dimmed. */
  readonly matches: ReadonlySet<ClaimId> | null
  /** What is marked in the words of the claims that were found; null where they were found by something else. */
  readonly words: Sought | null
}

const NOTHING: Highlight = { matches: null, words: null }

export const useHighlight = create<Highlight>(() => NOTHING)

export const setHighlight = (highlight: Highlight = NOTHING): void => useHighlight.setState(highlight)

/** Whether a claim is dimmed, since something else is looked for. */
export const isClaimDimmed = ({ matches }: Highlight, id: ClaimId): boolean => matches !== null && !matches.has(id)

/** Whether a relation is dimmed: none of its premises was found, or the claim in which its target ends was not. */
export function isEdgeDimmed({ matches }: Highlight, { from, to, relations }: Ends, map: ArgumentMap): boolean {
  if (matches === null) return false
  const relation = relationsById(map).get(relations[0] ?? '')
  const end = relation === undefined ? to : endOf(map, relation)
  return !(matches.has(end) && from.some((id) => matches.has(id)))
}

type Ends = Pick<SceneEdge, 'from' | 'to' | 'relations'>

export const useIsClaimDimmed = (id: ClaimId): boolean => useHighlight((highlight) => isClaimDimmed(highlight, id))
export const useIsEdgeDimmed = (edge: Ends | undefined): boolean =>
  useHighlight((highlight) => {
    const { work } = useSession.getState()
    return edge !== undefined && work !== null && isEdgeDimmed(highlight, edge, work.shown)
  })
