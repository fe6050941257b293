import { useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'
import { bringIntoSight, sight } from '../camera.ts'
import { HINTS_ROOM } from './hints.tsx'

/** Where React Flow has a card, so that what lies on it moves in the same frame. */
export function usePlaceOf({ claim, box }: SceneCard): Point {
  const x = useStore(({ nodeLookup }) => nodeLookup.get(claim)?.position.x ?? box.x)
  const y = useStore(({ nodeLookup }) => nodeLookup.get(claim)?.position.y ?? box.y)
  return { x, y }
}

/**
 * Keeps a card in sight while it is written in, and of one that is higher than the canvas the caret's line.
 * @param line the caret's, from 0
 */
export function useSight(at: Point, { box }: SceneCard, text: string, line: number): void {
  const { width, height } = box
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view that only the person moved stays where it is
  useEffect(() => {
    // The view has followed the map by then, and cards have their places.
    const frame = requestAnimationFrame(() => {
      const written = { ...at, width, height: height + HINTS_ROOM }
      const row = { ...at, y: at.y + CARD.textTop + line * CARD.line, width, height: CARD.line }
      bringIntoSight(written.height < sight().height - HINTS_ROOM ? written : row)
    })
    return () => cancelAnimationFrame(frame)
  }, [text, line, height])
}
