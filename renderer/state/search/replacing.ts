import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { replaceText } from '../../../shared/document/edits/replaceText.ts'
import { type Occurrence, occurrencesIn, searched } from '../../../shared/document/queries/find.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { editBetween } from '../../../shared/session/writing.ts'
import { mention, say } from '../saying.ts'
import { applySession, useSession } from '../session.ts'
import { useSearching } from './searching.ts'
import { comeTo, stepTo } from './stepping.ts'

/** Where words are replaced that were typed as they stand in the map. Words that were only found one by one are not. */
export const canReplace = ({ sought, typed, total }: ReturnType<typeof useSearching.getState>): boolean =>
  total > 0 && sought !== null && sought.parts.length === 1 && sought.parts[0] === typed

/** Replaces the match that the person has come to and goes to the next; goes to the first where they came to none. */
export function replaceOne(): void {
  const state = useSearching.getState()
  const { spot, sought, counts, replacement } = state
  const map = useSession.getState().work?.session.map
  if (!canReplace(state) || sought === null || counts === null || map === undefined) return
  const claim = claimsById(map).get(spot?.claim ?? '')
  const occurrence = claim && occurrencesIn(claim, sought)[spot?.nth ?? -1]
  if (occurrence === undefined) {
    stepTo('next')
    return
  }
  const claims = [...counts.keys()]
  const nextClaim = claims[(claims.indexOf(occurrence.claim) + 1) % claims.length]
  replace([occurrence], () => {
    goOn(occurrence, occurrence.start + replacement.length, nextClaim)
    mention('Replaced 1 match')
  })
}

/** Goes to the first match behind what was just replaced, which may hold the words that are looked for itself. */
function goOn({ claim: id, field, item }: Occurrence, from: number, nextClaim: ClaimId | undefined): void {
  const { sought, counts } = useSearching.getState()
  const map = useSession.getState().work?.session.map
  const claim = map && claimsById(map).get(id)
  if (sought === null || claim === undefined) return
  const rank = (one: Pick<Occurrence, 'field' | 'item'>) => searched.indexOf(one.field) * TAGS + one.item
  const here = rank({ field, item })
  const nth = occurrencesIn(claim, sought).findIndex(
    (one) => rank(one) > here || (rank(one) === here && one.start >= from),
  )
  if (nth >= 0) comeTo({ claim: id, nth })
  else if (nextClaim !== undefined && counts?.has(nextClaim)) comeTo({ claim: nextClaim, nth: 0 })
}

/** More than a claim has tags. */
const TAGS = 1_000_000

/** Replaces all matches, as one step that undo takes back. */
export function replaceAll(): void {
  const state = useSearching.getState()
  const { sought, counts } = state
  const map = useSession.getState().work?.session.map
  if (!canReplace(state) || sought === null || counts === null || map === undefined) return
  const all = [...counts.keys()].flatMap((id) => {
    const claim = claimsById(map).get(id)
    return claim === undefined ? [] : occurrencesIn(claim, sought)
  })
  replace(all, () => mention(`Replaced ${all.length} in ${counted(counts.size, 'claim')}`))
}

function replace(occurrences: readonly Occurrence[], done: () => void): void {
  void say(() => {
    const { work } = useSession.getState()
    if (work === null) return
    applySession(editBetween(work.session, (map) => replaceText(map, occurrences, useSearching.getState().replacement)))
    done()
  })
}
