import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Route, SceneEdge } from '../../shared/diagram/scene.ts'
import { useIsAnySelected } from '../state/selectors.ts'
import type { MapEdge } from './elements.ts'
import { Shapes } from './shapes.tsx'

const polyline = ({ points }: Route): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

/** The second name of an edge that stands for two relations. */
const others = ({ relations }: SceneEdge) =>
  relations.slice(1).map((relation) => <g key={relation} data-relation={relation} />)

/** A relation as the scene draws it: its lines, wide enough to be hit, and its badge. */
export const Relation = memo(function Relation({ data }: EdgeProps<MapEdge>) {
  const selected = useIsAnySelected(data?.edge.relations ?? [])
  if (data === undefined) return null
  const { edge } = data
  return (
    <g className="relation drawn" data-relation={edge.relations[0]} data-selected={selected || undefined}>
      {others(edge)}
      {edge.routes.map((route) => (
        <polyline key={route.id} className="reach" points={polyline(route)} />
      ))}
      <Shapes shapes={edge.shapes} />
      <circle className="badge-reach" cx={edge.badge.x} cy={edge.badge.y} r="12" />
    </g>
  )
})
