import type { KeyboardEvent } from 'react'
import { focusMap } from '../../canvas/focus.ts'
import { useDraft, useSelectedOne, useSelection } from '../../state/selectors.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { usePanelPlace } from '../panelPlace.ts'
import { ClaimView } from './claimView.tsx'
import './inspector.css'
import { MapView } from './mapView.tsx'
import { NewClaimView } from './newClaimView.tsx'
import { RelationView } from './relationView.tsx'
import { SeveralView } from './severalView.tsx'

function Selected() {
  const selected = useSelectedOne()
  const draft = useDraft()
  const { length } = useSelection()
  if (draft !== null) return <NewClaimView draft={draft} />
  if (length > 1) return <SeveralView />
  if (selected === null) return <MapView />
  // Each is another's form: nothing that is being typed goes over.
  return 'from' in selected ? (
    <RelationView key={selected.id} relation={selected} />
  ) : (
    <ClaimView key={selected.id} claim={selected} />
  )
}

/** Esc in a field goes back to the map, and Enter does where it can't begin another line. */
function leaveField(event: KeyboardEvent): void {
  const { key, target, nativeEvent } = event
  if (nativeEvent.isComposing || !(target instanceof Element)) return
  const isLeaving =
    (key === 'Escape' && target.matches('input, textarea, select:not(:open)')) ||
    (key === 'Enter' && target.matches('input:not([type=color]), [data-line]'))
  if (!isLeaving) return
  event.preventDefault()
  event.stopPropagation()
  focusMap()
}

/** All about what is selected, about the map where nothing is; and all of it can be changed. */
export function Inspector() {
  const place = usePanelPlace('inspector')
  const content = (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields in it
    <div className="inspector" onKeyDown={leaveField}>
      <Selected />
    </div>
  )
  if (place === 'docked')
    return (
      <aside className="panel" aria-label="Inspector">
        {content}
      </aside>
    )
  if (place === 'drawer')
    return (
      <Drawer side="right" label="Inspector">
        {content}
      </Drawer>
    )
  return null
}
