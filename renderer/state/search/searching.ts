import { create } from 'zustand'
import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import { findClaims, type HowToLook, soughtBy } from '../../../shared/document/queries/find.ts'
import type { Sought } from '../../../shared/document/queries/sought.ts'
import { type ClaimFilter, type Facet, filteredClaims, NO_FILTER } from '../../../shared/reasoning/claimFilter.ts'
import { useSession } from '../session.ts'
import { setHighlight } from './highlight.ts'

/** What a person looks for: words, claims of some kind, or both. */
interface Asked {
  readonly typed: string
  readonly how: HowToLook
  readonly filter: ClaimFilter
}

/** One match of many: in which claim, and which of those in it, from 0. */
export interface Spot {
  readonly claim: ClaimId
  readonly nth: number
}

/** What was found. */
interface Found {
  /** The words that are looked for; null where there are none. */
  readonly sought: Sought | null
  /**
   * The claims that were found, from the outline's top to its bottom, each with how many matches it has; null where
   * nothing is looked for. Found without words a claim has one.
   */
  readonly counts: ReadonlyMap<ClaimId, number> | null
  /** Of all matches. */
  readonly total: number
}

interface Searching extends Asked, Found {
  /** The match that the person has come to. */
  readonly spot: Spot | null
  /** Whether the field for other words is shown. */
  readonly isReplacing: boolean
  readonly replacement: string
  /** Whether it is shown what claims can be filtered by. */
  readonly isFiltering: boolean
}

const NOTHING_ASKED: Asked = { typed: '', how: { matchCase: false, wholeWord: false }, filter: NO_FILTER }
const NOTHING_FOUND: Found = { sought: null, counts: null, total: 0 }

export const useSearching = create<Searching>(() => ({
  ...NOTHING_ASKED,
  ...NOTHING_FOUND,
  spot: null,
  isReplacing: false,
  replacement: '',
  isFiltering: false,
}))

/** What was asked last, and of which map: who types on looks for less. */
let last: (Asked & Pick<Found, 'sought' | 'counts'> & { readonly map: ArgumentMap }) | null = null

/** The claims among which alone more letters can be found. */
function among(map: ArgumentMap, { typed, how, filter }: Asked): Iterable<ClaimId> | undefined {
  const isMore = last?.sought?.parts.length === 1 && last.sought.parts[0] === last.typed && typed.startsWith(last.typed)
  // A word that is whole needn't hold the one that was before its last letter.
  const isAlike = last?.map === map && last.how === how && last.filter === filter && !how.wholeWord
  return isMore && isAlike ? last?.counts?.keys() : undefined
}

function found(map: ArgumentMap, asked: Asked): Found {
  const { typed, how, filter } = asked
  const passed = filteredClaims(map, filter)
  const sought = soughtBy(map, typed, how)
  if (sought === null && passed === null) return NOTHING_FOUND
  const isPhrase = sought?.parts[0] === typed
  const counts =
    sought === null
      ? new Map([...(passed ?? [])].map((id): [ClaimId, number] => [id, 1]))
      : new Map(
          [...findClaims(map, sought, isPhrase ? among(map, asked) : undefined)].filter(
            ([id]) => passed?.has(id) ?? true,
          ),
        )
  return { sought, counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) }
}

/** Looks for what is asked in the map as it is now, and shows on the map what was found. */
function look(change: Partial<Searching> = {}): void {
  const asked = { ...useSearching.getState(), ...change }
  const map = useSession.getState().work?.session.map
  const now = map === undefined ? NOTHING_FOUND : found(map, asked)
  last = map === undefined ? null : { ...asked, ...now, map }
  const { spot } = asked
  const isThere = spot !== null && spot.nth < (now.counts?.get(spot.claim) ?? 0)
  useSearching.setState({ ...change, ...now, spot: isThere ? spot : null })
  setHighlight({ matches: now.counts === null ? null : new Set(now.counts.keys()), words: now.sought })
}

useSession.subscribe(({ work }, { work: before }) => {
  const { counts } = useSearching.getState()
  if (work?.opened !== before?.opened)
    look({ ...NOTHING_ASKED, isReplacing: false, isFiltering: false, replacement: '' })
  else if (counts !== null && work?.session.map !== before?.session.map) look()
})

export const findWords = (typed: string): void => look({ typed, spot: null })
export const changeHow = (how: Partial<HowToLook>): void => look({ how: { ...useSearching.getState().how, ...how } })
export const showReplacing = (isReplacing: boolean): void => useSearching.setState({ isReplacing })
export const showFiltering = (isFiltering: boolean): void => useSearching.setState({ isFiltering })
export const writeReplacement = (replacement: string): void => useSearching.setState({ replacement })

/** Lets claims with this value through, or no longer. */
export function toggleFilter(facet: Facet, value: string): void {
  const { filter } = useSearching.getState()
  const values = new Set(filter.get(facet))
  if (!values.delete(value)) values.add(value)
  look({ filter: new Map([...filter, [facet, values] as const].filter(([, some]) => some.size > 0)), spot: null })
}

/** Nothing is looked for any more. How it would be is kept for the next time. */
export const clearSearch = (): void =>
  look({ typed: '', filter: NO_FILTER, spot: null, isReplacing: false, isFiltering: false })

export const isSearching = (): boolean => useSearching.getState().counts !== null
export const goToSpot = (spot: Spot | null): void => useSearching.setState({ spot })
