import { create } from 'zustand'
import type { SceneEdge } from '../../shared/diagram/scene.ts'
import type { ClaimId, RelationId } from '../../shared/document/argumentMap.ts'

type Ids = ReadonlySet<ClaimId | RelationId>

const NONE: Ids = new Set()

/** What of the map is lit up at the moment, to show what decides a standing. */
const useLit = create<{ readonly ids: Ids }>(() => ({ ids: NONE }))

export const lightUp = (ids: Ids = NONE): void => useLit.setState({ ids })

export const useIsLit = (id: ClaimId): boolean => useLit(({ ids }) => ids.has(id))
export const useIsEdgeLit = (edge: SceneEdge | undefined): boolean =>
  useLit(({ ids }) => edge?.relations.some((id) => ids.has(id)) ?? false)
