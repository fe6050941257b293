import { useSelectedOne, useSelection } from '../../state/selectors.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { usePanelPlace } from '../panelPlace.ts'
import { ClaimView } from './claimView.tsx'
import './inspector.css'
import { MapView } from './mapView.tsx'
import { RelationView } from './relationView.tsx'

function Selected() {
  const selected = useSelectedOne()
  const { length } = useSelection()
  if (length > 1) return <p className="empty">{length} things are selected; select one to read about it.</p>
  if (selected === null) return <MapView />
  return 'from' in selected ? <RelationView relation={selected} /> : <ClaimView claim={selected} />
}

/** All about what is selected; about the map where nothing is. */
export function Inspector() {
  const place = usePanelPlace('inspector')
  if (place === 'docked')
    return (
      <aside className="inspector panel" aria-label="Inspector">
        <Selected />
      </aside>
    )
  if (place === 'drawer')
    return (
      <Drawer side="right" label="Inspector">
        <div className="inspector">
          <Selected />
        </div>
      </Drawer>
    )
  return null
}
