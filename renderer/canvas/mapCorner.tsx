import { MiniMap, type MiniMapNodeProps, useOnViewportChange, useStoreApi } from '@xyflow/react'
import { memo, useCallback, useEffect, useState } from 'react'
import { usePartyOf, useScene } from '../state/selectors.ts'
import { type Corner, cornerFor } from './corners.ts'
import { colourOf } from './shapes.tsx'
import { ZoomControl } from './zoomControl.tsx'

/** On the screen, px. */
const MINIMAP = { width: 140, height: 116 }
/** Round the minimap, px. */
const MARGIN = 16
/** What the zoom control takes below it, its margin included, px. */
const CONTROL = 48

/** A card on the minimap: a plate with its party's band. A step has no size and shows nothing. */
const MiniCard = memo(function MiniCard({ id, x, y, width, height }: MiniMapNodeProps) {
  const party = usePartyOf(id)
  return (
    <g>
      <rect className="mini-card" {...{ x, y, width, height }} rx="8" />
      {party !== undefined && (
        <rect {...{ x, y, height }} width={Math.min(20, width)} style={{ fill: colourOf(`party:${party.id}`) }} />
      )}
    </g>
  )
})

/** Keeps the minimap off the cards; it looks for a place when the view has come to rest. */
function useCorner(): Corner | null {
  const scene = useScene()
  const store = useStoreApi()
  const [corner, setCorner] = useState<Corner | null>('bottom-left')
  const choose = useCallback(() => {
    const { width, height, transform } = store.getState()
    const [x, y, zoom] = transform
    if (width === 0) return
    const sight = {
      seen: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom },
      width: (MINIMAP.width + 2 * MARGIN) / zoom,
      height: (MINIMAP.height + 2 * MARGIN) / zoom,
      below: CONTROL / zoom,
    }
    const boxes = scene.cards.map((card) => card.box)
    setCorner((now) => cornerFor(boxes, scene.bounds, sight, now))
  }, [scene, store])
  useOnViewportChange({ onEnd: choose })
  useEffect(() => {
    const frame = requestAnimationFrame(choose)
    return () => cancelAnimationFrame(frame)
  }, [choose])
  return corner
}

/** The overview of the map and the control of its zoom. */
export function MapCorner() {
  const corner = useCorner()
  return (
    <>
      {corner !== null && (
        <MiniMap
          className={`minimap ${corner}`}
          position={corner}
          nodeComponent={MiniCard}
          style={{ width: MINIMAP.width, height: MINIMAP.height }}
          offsetScale={6}
          maskStrokeColor="var(--accent)"
          maskStrokeWidth={2}
          pannable
          zoomable
          ariaLabel="Overview of the map"
        />
      )}
      <ZoomControl />
    </>
  )
}
