import { useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Scene } from '../../shared/diagram/scene.ts'
import { heldNodes } from './dragged.ts'
import { type Elements, elementsOf } from './elements.ts'
import { type Gesture, useGesture } from './gestures/gesture.ts'
import { useMounted } from './mounted.ts'
import { noteScene } from './shownScene.ts'

const NOTHING_HELD = { claims: [], by: { x: 0, y: 0 } }

const heldIn = (gesture: Gesture | null) =>
  gesture?.kind === 'moving' ? { claims: gesture.claims, by: gesture.by } : NOTHING_HELD

/** The elements of a scene that are on the page, with the cards that are dragged where they are held; what didn't change is the same object as before. */
export function useElements(scene: Scene): Elements {
  const last = useRef<Elements>(undefined)
  const mounted = useMounted(scene)
  const drawn = useMemo(() => {
    last.current = elementsOf(mounted, last.current)
    return last.current
  }, [mounted])
  const { claims, by } = useGesture(useShallow(({ gesture }) => heldIn(gesture)))
  const nodes = useMemo(
    () => (claims.length === 0 ? drawn.nodes : heldNodes(drawn.nodes, claims, by)),
    [drawn, claims, by],
  )
  noteScene(nodes, scene)
  return { nodes, edges: drawn.edges }
}
