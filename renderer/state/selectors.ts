import { useShallow } from 'zustand/react/shallow'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Claim, ClaimId, Party, Relation, RelationId } from '../../shared/document/argumentMap.ts'
import { claimOf, claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import { hiddenClaims, outlineOf } from '../../shared/document/queries/outline.ts'
import type { OpenPoint, Standing, Standings, StepStanding } from '../../shared/reasoning/reading.ts'
import { isUnsaved } from '../../shared/session/session.ts'
import type { Draft } from '../../shared/session/writing.ts'
import { useShown } from './atEase.tsx'
import { type Part, useSession, type Work } from './session.ts'

/** For the parts of the window that are only there while a map is open. */
function useWork<Slice>(slice: (work: Work) => Slice): Slice {
  return useShown((work) => {
    if (work === null) throw new Error('No map is open.')
    return slice(work)
  })
}

export const useHasMap = (): boolean => useSession(({ work }) => work !== null)
/** The number of the file that is open; null on the start screen. */
export const useOpened = (): number | null => useSession(({ work }) => work?.opened ?? null)
export const useMap = (): ArgumentMap => useWork(({ session }) => session.map)
export const useScene = (): Scene => useWork(({ drawing }) => drawing.scene)
/** Whether cards and relations lie only roughly yet, until a large map is laid out. */
export const useIsProvisional = (): boolean => useWork(({ drawing }) => drawing.isProvisional)
export const useStandings = (): Standings => useWork(({ drawing }) => drawing.reading.standings)
export const useOpenPoints = (): readonly OpenPoint[] => useWork(({ drawing }) => drawing.reading.openPoints)

export const useFileName = (): string => useWork(({ name }) => name)
export const useIsUnsaved = (): boolean => useWork(({ session }) => isUnsaved(session))
export const useProblems = () => useWork(({ problems }) => problems)

export const useClaim = (id: ClaimId): Claim => useWork(({ session }) => claimOf(session.map, id))
export const useStanding = (id: ClaimId): Standing | undefined =>
  useWork(({ drawing }) => drawing.reading.standings.claims.get(id))
export const useStepStanding = (id: RelationId): StepStanding | undefined =>
  useWork(({ drawing }) => drawing.reading.standings.relations.get(id))
export const useParties = (): readonly Party[] => useSession(({ work }) => work?.session.map.parties ?? NO_PARTIES)
const NO_PARTIES: readonly Party[] = []

export const useIsSelected = (id: ClaimId | RelationId): boolean => useWork(({ session }) => session.selection.has(id))
export const useIsAnySelected = (ids: readonly RelationId[]): boolean =>
  useWork(({ session }) => ids.some((id) => session.selection.has(id)))
/** What is selected, in the order in which it was. */
export const useSelection = (): readonly string[] => useWork(useShallow(({ session }) => [...session.selection]))

/** The claims on their way to the canvas's one place in the tab order: the selected one, else the outline's first. */
export const tabStopOf = ({ session, shown, part }: Work): ClaimId | undefined => {
  const { selection } = session
  const map = part === null ? session.map : shown
  for (const id of selection) if (claimsById(map).has(id)) return id
  return outlineOf(map).roots[0]
}
export const useIsTabStop = (id: ClaimId): boolean => useWork((work) => tabStopOf(work) === id)

/** The one selected claim or relation, null where nothing is or more than one. */
export const useSelectedOne = (): Claim | Relation | null =>
  useWork(({ session: { map, selection } }) => {
    const [id] = selection
    if (id === undefined || selection.size > 1) return null
    return claimsById(map).get(id) ?? relationsById(map).get(id) ?? null
  })

/** The claim that is being written and has no words yet, so that it isn't in the map; null where none is. */
export const useDraft = (): Draft | null =>
  useWork(({ session: { map, writing } }) =>
    writing === null || claimsById(map).has(writing.claim) ? null : writing.draft,
  )

/** When the map was last saved by this window, in ms since 1970. */
export const useSavedAt = (): number | null => useWork(({ savedAt }) => savedAt)
/** How many claims are folded away. */
export const useFoldedCount = (): number => useWork(({ session: { map } }) => hiddenClaims(map).size)

/** The part of the map that is looked at alone; null where the whole is shown. */
export const usePart = (): Part | null => useWork(({ part }) => part)
/** How many claims are looked at. */
export const useShownCount = (): number => useWork(({ shown }) => shown.claims.length)

/** Whether there is no claim to see, not even one that is being written. */
export const useIsEmpty = (): boolean => useWork(({ shown }) => shown.claims.length === 0)
