import { useEffect, useState } from 'react'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'

/** A map's scene, once it is drawn; null until then, and for one too large to be drawn in passing. */
export function useSceneOf(map: ArgumentMap): Scene | null {
  const [drawn, setDrawn] = useState<{ readonly map: ArgumentMap; readonly scene: Scene | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    // It brings the shaper with its fonts.
    import('../state/sceneInPassing.ts')
      .then(({ sceneInPassing }) => sceneInPassing(map))
      .then((scene) => isCurrent && setDrawn({ map, scene }))
      .catch((error: unknown) => console.error(error))
    return () => {
      isCurrent = false
    }
  }, [map])
  return drawn?.map === map ? drawn.scene : null
}
