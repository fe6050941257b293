import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { SceneEdge } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'
import { useIsEdgeLit } from '../state/lit.ts'
import { useIsEdgeDimmed } from '../state/search/highlight.ts'
import { useIsAnySelected } from '../state/selectors.ts'
import type { MapEdge } from './elements.ts'
import { useDragLines } from './gestures/gesture.ts'
import { useIsLarge } from './mounted.ts'
import { Shapes } from './shapes.tsx'

const polyline = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

/** The second name of an edge that stands for two relations. */
const others = ({ relations }: SceneEdge) =>
  relations.slice(1).map((relation) => <g key={relation} data-relation={relation} />)

/** A relation as the scene draws it: its lines, wide enough to be hit, and its badge. In a large map the picture has its ink. */
export const Relation = memo(function Relation({ id, data }: EdgeProps<MapEdge>) {
  const selected = useIsAnySelected(data?.edge.relations ?? [])
  const dimmed = useIsEdgeDimmed(data?.edge)
  const lit = useIsEdgeLit(data?.edge)
  const dragLines = useDragLines(id)
  const painted = useIsLarge()
  if (data === undefined) return null
  const { edge } = data
  return (
    <g
      className={dimmed ? 'relation drawn is-dimmed' : 'relation drawn'}
      data-relation={edge.relations[0]}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
    >
      {others(edge)}
      {dragLines?.alone !== true && (
        <>
          {edge.routes.map(({ id, points }) => (
            <polyline key={id} className="reach" points={polyline(points)} />
          ))}
          {!painted && (
            <g className="ink">
              <Shapes shapes={edge.shapes} />
            </g>
          )}
          <circle className="badge-reach" cx={edge.badge.x} cy={edge.badge.y} r="12" />
        </>
      )}
    </g>
  )
})
