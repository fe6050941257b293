import { Check } from 'lucide-react'
import { useFoldedCount, useIsUnsaved, useMap, useSavedAt, useStandings } from '../../state/selectors.ts'
import { StandingMark } from '../../ui/standing.tsx'
import { countsOf, standingCounts } from './counts.ts'
import './statusBar.css'

/** The window's own time of day, `09:05`. */
function timeOfDay(at: number): string {
  const time = new Date(at)
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

function FileState() {
  const unsaved = useIsUnsaved()
  const savedAt = useSavedAt()
  if (unsaved)
    return (
      <span className="state">
        <i className="unsaved" />
        Unsaved changes
      </span>
    )
  return (
    <span className="state">
      <Check size={14} strokeWidth={1.75} aria-hidden />
      {savedAt === null ? 'No changes' : `Saved ${timeOfDay(savedAt)}`}
    </span>
  )
}

function Contents() {
  const map = useMap()
  const folded = useFoldedCount()
  const { support, rebut, undercut, warrant } = countsOf(map)
  const claims = map.claims.length === 1 ? '1 claim' : `${map.claims.length} claims`
  const kinds = [
    `${support} support`,
    `${rebut} rebut`,
    ...(undercut > 0 ? [`${undercut} undercut`] : []),
    ...(warrant > 0 ? [`${warrant} warrant`] : []),
  ]
  return (
    <>
      <span>{folded === 0 ? claims : `${claims}, ${folded} folded`}</span>
      <span>{kinds.join(' · ')}</span>
    </>
  )
}

function StandingCounts() {
  const counts = standingCounts(useStandings())
  const words = { stands: 'stand', contested: 'contested', defeated: 'defeated' } as const
  return (['stands', 'contested', 'defeated'] as const).map((standing) => (
    <span key={standing} className="state">
      <StandingMark standing={standing} silent />
      {counts[standing]} {words[standing]}
    </span>
  ))
}

export function StatusBar() {
  return (
    <footer className="status-bar">
      <FileState />
      <Contents />
      <span className="gap" />
      <StandingCounts />
      <span>Grounded labelling</span>
    </footer>
  )
}
