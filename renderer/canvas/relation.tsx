import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { SceneEdge } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'
import { useIsAnySelected } from '../state/selectors.ts'
import type { DragLines } from './dragged.ts'
import type { MapEdge } from './elements.ts'
import { useDragLines } from './gestures/gesture.ts'
import { paintStyle, Shapes } from './shapes.tsx'

const polyline = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

/** The second name of an edge that stands for two relations. */
const others = ({ relations }: SceneEdge) =>
  relations.slice(1).map((relation) => <g key={relation} data-relation={relation} />)

function Lines({ lines, stroke }: DragLines) {
  return lines.map((points) => {
    const drawn = polyline(points)
    return <polyline key={drawn} points={drawn} style={paintStyle(null, stroke)} />
  })
}

/** A relation as the scene draws it: its lines, wide enough to be hit, and its badge. */
export const Relation = memo(function Relation({ id, data }: EdgeProps<MapEdge>) {
  const selected = useIsAnySelected(data?.edge.relations ?? [])
  const dragLines = useDragLines(id)
  if (data === undefined) return null
  const { edge } = data
  return (
    <g className="relation drawn" data-relation={edge.relations[0]} data-selected={selected || undefined}>
      {others(edge)}
      {dragLines !== undefined && <Lines {...dragLines} />}
      {dragLines?.alone !== true && (
        <>
          {edge.routes.map(({ id, points }) => (
            <polyline key={id} className="reach" points={polyline(points)} />
          ))}
          <Shapes shapes={edge.shapes} />
          <circle className="badge-reach" cx={edge.badge.x} cy={edge.badge.y} r="12" />
        </>
      )}
    </g>
  )
})
