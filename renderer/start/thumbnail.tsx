import { memo, useMemo } from 'react'
import { paletteOf } from '../../shared/diagram/palette.ts'
import type { Box, Scene, Shape } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import { colourOf } from '../canvas/shapes.tsx'
import { coloursOf, useTheme } from '../ui/theme.ts'
import './thumbnail.css'

interface Props {
  readonly map: ArgumentMap
  readonly scene: Scene
  /** Whether there is room for a stroke in the place of each line of words. */
  readonly withLines?: boolean
}

/** A stroke as long as each line of a card's words. */
const linesOf = (box: Box, shapes: readonly Shape[]): string =>
  shapes
    .flatMap((shape) => (shape.kind === 'text' ? `M${box.x + shape.x} ${box.y + shape.y - 4}h${shape.width}` : []))
    .join('')

/** A map so small that only its cards, their bands and its relations can be seen. */
export const Thumbnail = memo(function Thumbnail({ map, scene, withLines = false }: Props) {
  const { parties } = map
  const { x, y, width, height } = scene.bounds
  const theme = useTheme()
  const colours = useMemo(() => coloursOf(parties, paletteOf(parties, theme)), [parties, theme])
  return (
    <svg
      className="thumbnail"
      viewBox={`${x} ${y} ${width} ${height}`}
      style={colours}
      role="img"
      aria-label={scene.description}
    >
      {scene.edges.flatMap(({ relations: [relation = ''], routes }) =>
        routes.map(({ id, points }) => (
          <polyline
            key={id}
            className={relationsById(map).get(relation)?.kind}
            points={points.map((point) => `${point.x},${point.y}`).join(' ')}
          />
        )),
      )}
      {scene.cards.map(({ claim, box, shapes }) => (
        <g key={claim}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="12" />
          {withLines && <path className="lines" d={linesOf(box, shapes)} />}
          <path
            className="band"
            d={`M${box.x} ${box.y}v${box.height}`}
            style={{ stroke: colourOf(`party:${claimsById(map).get(claim)?.party ?? ''}`) }}
          />
        </g>
      ))}
    </svg>
  )
})
