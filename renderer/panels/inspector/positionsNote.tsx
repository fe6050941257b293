import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { askPositions } from '../../state/reasoning/reasoningThread.ts'
import { useAsked } from '../../state/reasoning/useAsked.ts'
import { useMap, useStanding } from '../../state/selectors.ts'

/** Of a contested claim: in how many of the positions that one could take on the map it stands. */
export function PositionsNote({ id }: { readonly id: ClaimId }) {
  return useStanding(id) === 'contested' ? <Count id={id} /> : null
}

function Count({ id }: { readonly id: ClaimId }) {
  const positions = useAsked(useMap(), 'positions', askPositions)
  if (positions === null) return null
  const { preferred, contested } = positions
  if (preferred === null)
    return (
      <p className="crux-none">{contested} claims are contested, too many to work out the positions one could take.</p>
    )
  const count = preferred.filter((stands) => stands.has(id)).length
  return (
    <p className="crux-none">
      It stands in {count} of the {preferred.length} positions one could take.
    </p>
  )
}
