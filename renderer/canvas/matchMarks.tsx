import { useMemo } from 'react'
import type { SceneCard } from '../../shared/diagram/scene.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { useHighlight } from '../state/search/highlight.ts'
import { useSearching } from '../state/search/searching.ts'
import { useSession } from '../state/session.ts'

/** Marks on a card what is looked for in its words: a part of an `<svg>` over the card's own shapes. */
export function MatchMarks({ card }: { readonly card: SceneCard }) {
  const { claim: id } = card
  const words = useHighlight(({ matches, words }) => (matches?.has(id) ? words : null))
  // While it is written in, its lines are others by the next key.
  const claim = useSession(({ work }) =>
    words === null || work === null || work.session.writing?.claim === id ? undefined : claimsById(work.shown).get(id),
  )
  const pen = useSession(({ work }) => work?.pen)
  const current = useSearching(({ spot }) => (spot?.claim === id ? spot.nth : null))
  const matches = useMemo(
    () => (words === null || claim === undefined ? [] : (pen?.matchesOn(card, claim, words) ?? [])),
    [pen, card, claim, words],
  )
  return matches.flatMap((boxes, nth) =>
    boxes.map(({ x, y, width, height }) => (
      <rect
        key={`${x} ${y}`}
        className={nth === current ? 'match current' : 'match'}
        {...{ x: x - 1, y, width: width + 2, height }}
        rx="2"
      />
    )),
  )
}
