import { useReactFlow, useStore } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { Box, SceneCard } from '../../shared/diagram/scene.ts'
import { tabStopOf, useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { setStage, showBeginning } from './camera.ts'
import type { MapEdge, MapNode } from './elements.ts'
import { useSettling } from './settling.ts'

/** Tells the camera what it looks at, and where to begin; lets view and cards follow the map. */
export function Stage() {
  const flow = useReactFlow<MapNode, MapEdge>()
  const { bounds, cards } = useScene()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const opened = useRef(false)
  useLayoutEffect(() => {
    if (width === 0 || height === 0) return
    setStage({ flow, bounds, width, height })
    if (!opened.current) showBeginning(firstBox(cards))
    opened.current = true
    return () => setStage(null)
  }, [flow, bounds, cards, width, height])
  useSettling()
  return null
}

/** The card of the outline's first claim. */
function firstBox(cards: readonly SceneCard[]): Box | undefined {
  const { work } = useSession.getState()
  const first = work === null ? undefined : tabStopOf(work)
  return cards.find(({ claim }) => claim === first)?.box
}
