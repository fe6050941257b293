import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { commandOf } from '../../../shared/commands/table.ts'
import { readyToFind } from '../../../shared/document/queries/find.ts'
import { focusMap } from '../../canvas/focus.ts'
import { Keys } from '../../input/keys.tsx'
import { inSlices } from '../../state/inSlices.ts'
import { useShortcut } from '../../state/ownKeys.ts'
import { clearSearch, findWords, isSearching, useSearching } from '../../state/search/searching.ts'
import { placeOfSpot, stepTo } from '../../state/search/stepping.ts'
import { useSession } from '../../state/session.ts'
import { showView, useView } from '../../state/view.ts'

/** Leaves the search for the map. */
function leave(): void {
  showView({ drawer: null })
  focusMap()
}

/**
 * Ends the search; who has gone to a match goes on there, who hasn't looks for something else. A field that looks for
 * nothing is left.
 */
export function endSearch(): void {
  const { spot } = useSearching.getState()
  const wasSearching = isSearching() || useSearching.getState().isReplacing
  clearSearch()
  if (!wasSearching || spot !== null) leave()
  // The field for the other words goes, and with it a focus in it.
  else showView({ finding: true })
}

/** Before the first key of a search in a large map. */
function makeReady(): void {
  const { work } = useSession.getState()
  if (work !== null) void inSlices(work.session.map.claims, readyToFind)
}

/** `3 of 12`, or how many there are before the first step; what is read out changes less often than the keys. */
function Count() {
  const counts = useSearching((search) => search.counts)
  const total = useSearching((search) => search.total)
  const spot = useSearching((search) => search.spot)
  if (counts === null) return null
  const place = placeOfSpot(counts, spot)
  return (
    <span className="find-count" role="status">
      {total === 0 ? 'none' : place === null ? total : `${place} of ${total}`}
    </span>
  )
}

/** @param onLeave the person wants to go on from here to the list of what was found */
export function FindField({ onLeave }: { readonly onLeave: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const finding = useView((view) => view.finding)
  const typed = useSearching((search) => search.typed)
  const isIdle = useSearching(({ counts }) => counts === null)
  const findKeys = useShortcut(commandOf('view.find'))
  useEffect(() => {
    if (!finding) return
    field.current?.select()
    showView({ finding: false })
  }, [finding])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') stepTo(event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Escape') {
      event.stopPropagation()
      endSearch()
    } else return
    event.preventDefault()
  }

  return (
    <label className="find">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="text"
        dir="auto"
        placeholder="Find in map"
        aria-label="Find in map"
        spellCheck={false}
        value={typed}
        onFocus={makeReady}
        onChange={(event) => findWords(event.target.value)}
        onKeyDown={press}
      />
      <Count />
      {isIdle && findKeys !== undefined && <Keys shortcut={findKeys} />}
    </label>
  )
}
