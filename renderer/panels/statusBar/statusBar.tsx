import { Check } from 'lucide-react'
import { counted } from '../../../shared/reasoning/counted.ts'
import { useSearching } from '../../state/search/searching.ts'
import {
  useFoldedCount,
  useIsProvisional,
  useIsUnsaved,
  useMap,
  usePart,
  useSavedAt,
  useShownCount,
  useStandings,
} from '../../state/selectors.ts'
import { useView } from '../../state/view.ts'
import { StandingCounts } from '../../ui/standingCounts.tsx'
import { timeOfDay } from '../../ui/timeOfDay.ts'
import { countsOf } from './counts.ts'
import './statusBar.css'

/** What was just done; else whether there is something to save. */
function FileState() {
  const unsaved = useIsUnsaved()
  const savedAt = useSavedAt()
  const mentioned = useView((view) => view.mentioned)
  const saved = savedAt === null ? 'No changes' : `Saved ${timeOfDay(savedAt)}`
  return (
    <span className="state" role="status">
      {unsaved && mentioned === null ? <i className="unsaved" /> : <Check size={14} strokeWidth={1.75} aria-hidden />}
      {mentioned ?? (unsaved ? 'Unsaved changes' : saved)}
    </span>
  )
}

function Contents() {
  const map = useMap()
  const folded = useFoldedCount()
  const { support, rebut, undercut, warrant } = countsOf(map)
  const claims = counted(map.claims.length, 'claim')
  const kinds = [
    counted(support, 'support'),
    counted(rebut, 'rebuttal'),
    ...(undercut > 0 ? [counted(undercut, 'undercut')] : []),
    ...(warrant > 0 ? [counted(warrant, 'warrant')] : []),
  ]
  const part = usePart() !== null
  const shown = useShownCount()
  const found = useSearching(({ counts }) => counts?.size)
  return (
    <>
      <span>{part ? `${shown} of ${claims} shown` : folded === 0 ? claims : `${claims}, ${folded} folded`}</span>
      {found !== undefined && <span>{found} found</span>}
      <span>{kinds.join(' · ')}</span>
    </>
  )
}

/** Said while cards and relations of a large map lie only roughly yet. */
function LayoutState() {
  return useIsProvisional() && <span className="laying-out">Laying out…</span>
}

export function StatusBar() {
  return (
    <footer className="status-bar">
      <FileState />
      <Contents />
      <LayoutState />
      <span className="gap" />
      <StandingCounts standings={useStandings()} />
      <span>Grounded labelling</span>
    </footer>
  )
}
