import { memo, type ReactNode, useMemo } from 'react'
import type { Box, Scene } from '../../shared/diagram/scene.ts'
import type { Party } from '../../shared/document/argumentMap.ts'
import type { PictureOptions } from '../../shared/formats/format.ts'
import { pagePalette } from '../../shared/formats/picture/pagePalette.ts'
import { Shapes } from '../canvas/shapes.tsx'
import { coloursOf, useTheme } from './theme.ts'
import './scenePicture.css'

interface Props {
  readonly scene: Scene
  readonly parties: readonly Party[]
  /** The colours of a picture that stands alone; the window's own where they are left out. */
  readonly page?: Pick<PictureOptions, 'theme' | 'background'>
}

/** A whole scene as one small picture. */
export const ScenePicture = memo(function ScenePicture({ scene, parties, page }: Props) {
  const { x, y, width, height } = scene.bounds
  const ownTheme = useTheme()
  const theme = page?.theme ?? ownTheme
  const background = page?.background ?? 'paper'
  const colours = useMemo(
    () => coloursOf(parties, pagePalette(parties, { theme, background })),
    [parties, theme, background],
  )
  return (
    <svg
      className="drawn scene-picture"
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      style={colours}
      role="img"
      aria-label={scene.description}
    >
      <Shapes shapes={scene.furniture} />
      <Clipped to={scene.clip}>
        {scene.groups.map(({ group, shapes }) => (
          <Shapes key={group} shapes={shapes} />
        ))}
        {scene.edges.map(({ relations, shapes }) => (
          <Shapes key={relations[0]} shapes={shapes} />
        ))}
        {scene.cards.map(({ claim, box, shapes }) => (
          <g key={claim} transform={`translate(${box.x} ${box.y})`}>
            <Shapes shapes={shapes} />
          </g>
        ))}
      </Clipped>
    </svg>
  )
})

/** Cuts off what lies outside of a box, where there is one. */
function Clipped({ to, children }: { readonly to: Box | undefined; readonly children: ReactNode }) {
  if (to === undefined) return children
  const { x, y, width, height } = to
  return (
    <svg {...{ x, y, width, height }} viewBox={`${x} ${y} ${width} ${height}`} overflow="hidden" aria-hidden>
      {children}
    </svg>
  )
}
