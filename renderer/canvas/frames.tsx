import { ViewportPortal } from '@xyflow/react'
import { useScene } from '../state/selectors.ts'
import { Shapes } from './shapes.tsx'

/** The frames of groups, below all cards and relations. */
export function Frames() {
  const { groups } = useScene()
  return (
    <ViewportPortal>
      {groups.map(({ group, description, shapes }) => (
        <svg key={group} className="drawn group-frame" data-group={group} role="img" aria-label={description}>
          <Shapes shapes={shapes} />
        </svg>
      ))}
    </ViewportPortal>
  )
}
