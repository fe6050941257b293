import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
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

/** Esc goes back to the map, save from an open list. Enter stays, since the next Tab is meant for the next field. */
function pressInField(event: KeyboardEvent): void {
  const { key, target, nativeEvent } = event
  if (nativeEvent.isComposing || !(target instanceof Element)) return
  if (key === 'Enter' && target.matches('[data-line]')) event.preventDefault()
  if (key !== 'Escape' || target.matches('select:open')) return
  event.preventDefault()
  event.stopPropagation()
  focusMap()
}

/** Keeps the focus in the inspector when the control that had it goes, because something else is shown. */
function useFocusKept(panel: RefObject<HTMLElement | null>, shown: string | undefined): void {
  const wasWithin = useRef(false)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasWithin.current = target instanceof Node && panel.current?.contains(target) === true
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [panel])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what takes controls away
  useEffect(() => {
    if (wasWithin.current && document.activeElement === document.body) panel.current?.focus()
  }, [panel, shown])
}

/** All about what is selected, about the map where nothing is; and all of it can be changed. */
export function Inspector() {
  const place = usePanelPlace('inspector')
  const panel = useRef<HTMLDivElement>(null)
  const [selected] = useSelection()
  useFocusKept(panel, selected)
  const content = (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields in it
    <div className="inspector" ref={panel} tabIndex={-1} onKeyDown={pressInField}>
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
