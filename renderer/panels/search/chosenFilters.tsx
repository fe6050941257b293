import { X } from 'lucide-react'
import { counted } from '../../../shared/reasoning/counted.ts'
import { clearSearch, toggleFilter, useSearching } from '../../state/search/searching.ts'
import { useMap } from '../../state/selectors.ts'
import { facetName, valueName } from './facetWords.ts'

/** What claims are filtered by, each with a button that takes it back. */
export function ChosenFilters() {
  const map = useMap()
  const filter = useSearching((search) => search.filter)
  const chosen = [...filter].flatMap(([facet, values]) => [...values].map((value) => ({ facet, value })))
  if (chosen.length === 0) return null
  return (
    <ul className="chosen-filters" aria-label="Filters">
      {chosen.map(({ facet, value }) => {
        const name = valueName(map, facet, value)
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className="chosen-filter"
              aria-label={`${facetName(facet)}: ${name}, remove`}
              title={`${facetName(facet)}: ${name}`}
              onClick={() => toggleFilter(facet, value)}
            >
              <span>{name}</span>
              <X size={12} strokeWidth={2} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** How many claims were found, and the way to see all again. */
export function FoundSummary() {
  const found = useSearching(({ counts }) => counts?.size)
  const { length } = useMap().claims
  if (found === undefined) return null
  return (
    <p className="found-summary">
      <span>
        {found} of {counted(length, 'claim')}
      </span>
      <button type="button" onClick={clearSearch}>
        Clear <kbd>Esc</kbd>
      </button>
    </p>
  )
}
