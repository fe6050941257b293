import { useOnViewportChange, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useState } from 'react'
import type { Box } from '../../shared/diagram/scene.ts'
import { useScene } from '../state/selectors.ts'
import { useView } from '../state/view.ts'
import { indexOf } from './backdrop/sceneIndex.ts'
import { room } from './camera.ts'
import { type Corner, cornerFor } from './corners.ts'
import { MINIMAP, Minimap } from './minimap.tsx'
import { ZoomControl } from './zoomControl.tsx'

/** Round the minimap, px. */
const MARGIN = 16
/** What the zoom control takes below it, px. */
const CONTROL = 40

/** Keeps the minimap off the cards and the panels; it looks for a place when the view has come to rest. */
function useCorner(): Corner | null {
  const scene = useScene()
  const drawer = useView((view) => view.drawer)
  const store = useStoreApi()
  const [{ corner }, setCorner] = useState<{ corner: Corner | null; last: Corner }>({
    corner: null,
    last: 'bottom-left',
  })
  const choose = useCallback(() => {
    const { width, height, transform } = store.getState()
    const [left, top, zoom] = transform
    if (width === 0) return
    const isFree = ({ x, y, width, height }: Box) => {
      const box = { x: (x - left) / zoom, y: (y - top) / zoom, width: width / zoom, height: height / zoom }
      return indexOf(scene).cardsIn(box).length === 0
    }
    const place = { room: room(), width, height, minimap: MINIMAP, margin: MARGIN, below: CONTROL }
    setCorner((before) => {
      const corner = cornerFor(isFree, place, before.last)
      return corner === before.corner ? before : { corner, last: corner ?? before.last }
    })
  }, [scene, store])
  useOnViewportChange({ onEnd: choose })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel that opens or closes over the map
  useEffect(() => {
    const frame = requestAnimationFrame(choose)
    return () => cancelAnimationFrame(frame)
  }, [choose, drawer])
  return corner
}

/** The overview of the map and the control of its zoom. */
export function MapCorner() {
  const corner = useCorner()
  return (
    <>
      {corner !== null && <Minimap corner={corner} />}
      <ZoomControl />
    </>
  )
}
