import { ViewportPortal } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { useScene, useSelectedOne } from '../state/selectors.ts'
import { focusMap } from './focus.ts'
import './relationFocus.css'
import { followRelation } from './relationWalk.ts'

/** Round a badge, px. */
const SIZE = 22

/**
 * The place of the keyboard on the one relation that is selected: it says what the relation is, and shows the focus on
 * its badge. Enter goes on to its other end. The pointer goes through it to the relation itself.
 */
export function RelationFocus() {
  const selected = useSelectedOne()
  const { edges } = useScene()
  const id = selected !== null && 'from' in selected ? selected.id : undefined
  const edge = id === undefined ? undefined : edges.find(({ relations }) => relations.includes(id))
  if (id === undefined || edge === undefined) return null
  const { x, y } = edge.badge
  return (
    <ViewportPortal>
      <Place key={id} left={x - SIZE / 2} top={y - SIZE / 2} description={edge.description} />
    </ViewportPortal>
  )
}

function Place({ left, top, description }: { left: number; top: number; description: string }) {
  const place = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const here = place.current
    const canvas = document.getElementById('canvas')
    const { activeElement } = document
    if (activeElement === document.body || canvas?.contains(activeElement)) here?.focus({ preventScroll: true })
    return () => {
      // What is selected next takes the focus from there.
      if (document.activeElement === here) focusMap()
    }
  }, [])
  return (
    <button
      ref={place}
      type="button"
      className="relation-focus"
      aria-label={description}
      title="Enter goes to the other end"
      style={{ left, top, width: SIZE, height: SIZE }}
      onClick={followRelation}
    />
  )
}
