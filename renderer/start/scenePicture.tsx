import { memo } from 'react'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { Party } from '../../shared/document/argumentMap.ts'
import { Shapes } from '../canvas/shapes.tsx'
import { useColours } from '../ui/theme.ts'

interface Props {
  readonly scene: Scene
  readonly parties: readonly Party[]
}

/** A whole scene as one small picture. */
export const ScenePicture = memo(function ScenePicture({ scene, parties }: Props) {
  const { x, y, width, height } = scene.bounds
  const colours = useColours(parties)
  return (
    <svg
      className="drawn scene-picture"
      viewBox={`${x} ${y} ${width} ${height}`}
      style={colours}
      role="img"
      aria-label={scene.description}
    >
      {scene.edges.map(({ relations, shapes }) => (
        <Shapes key={relations[0]} shapes={shapes} />
      ))}
      {scene.cards.map(({ claim, box, shapes }) => (
        <g key={claim} transform={`translate(${box.x} ${box.y})`}>
          <Shapes shapes={shapes} />
        </g>
      ))}
    </svg>
  )
})
