import type { Scene } from '../../shared/diagram/scene.ts'
import type { Party } from '../../shared/document/argumentMap.ts'
import { ScenePicture } from '../ui/scenePicture.tsx'
import type { Choices } from './exporting.ts'

interface Props {
  readonly scene: Scene | null
  readonly parties: readonly Party[]
  readonly choices: Choices
}

/** The picture as it will be, as large as there is room for. */
export function Preview({ scene, parties, choices: { theme, background } }: Props) {
  return (
    <section className={`preview on-${background}`} aria-label="Preview" aria-busy={scene === null}>
      {scene !== null && <ScenePicture scene={scene} parties={parties} page={{ theme, background }} />}
    </section>
  )
}
