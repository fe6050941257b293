import { useNodes, useStore } from '@xyflow/react'
import { useMemo } from 'react'
import type { Scene, SceneCard } from '../../shared/diagram/scene.ts'
import type { MapNode } from './elements.ts'

const scenes = new WeakMap<readonly unknown[], Scene>()

/** Notes which scene these nodes are of. */
export function noteScene(nodes: readonly MapNode[], scene: Scene): void {
  scenes.set(nodes, scene)
}

/** The scene whose nodes React Flow has taken in: what else is drawn of it changes in the same frame. */
export const useShownScene = (): Scene | undefined => useStore(({ nodes }) => scenes.get(nodes))

/** The cards that are on the page. */
export function useShownCards(): readonly SceneCard[] {
  const nodes = useNodes<MapNode>()
  return useMemo(() => nodes.flatMap((node) => (node.type === 'card' ? [node.data.card] : [])), [nodes])
}
