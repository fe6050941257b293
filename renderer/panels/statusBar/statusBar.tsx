import { Check, CircleDot } from 'lucide-react'
import { useIsUnsaved, useMap, useStandings } from '../../state/selectors.ts'
import { StandingMark } from '../../ui/standing.tsx'
import { countsOf, standingCounts } from './counts.ts'
import './statusBar.css'

function FileState() {
  const unsaved = useIsUnsaved()
  const Icon = unsaved ? CircleDot : Check
  return (
    <span className="state">
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {unsaved ? 'Unsaved changes' : 'No changes'}
    </span>
  )
}

function Contents() {
  const map = useMap()
  const { support, rebut, undercut, warrant } = countsOf(map)
  const kinds = [
    `${support} support`,
    `${rebut} rebut`,
    ...(undercut > 0 ? [`${undercut} undercut`] : []),
    ...(warrant > 0 ? [`${warrant} warrant`] : []),
  ]
  return (
    <>
      <span>{map.claims.length === 1 ? '1 claim' : `${map.claims.length} claims`}</span>
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
