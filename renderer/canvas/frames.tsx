import { ViewportPortal } from '@xyflow/react'
import { useScene } from '../state/selectors.ts'
import { useIsLarge } from './mounted.ts'
import { Shapes } from './shapes.tsx'

/** The frames of groups, below all cards and relations. Of a large map the picture shows them; here they are only said. */
export function Frames() {
  const { groups } = useScene()
  const painted = useIsLarge()
  return (
    <ViewportPortal>
      {groups.map(({ group, description, shapes }) => (
        <svg key={group} className="drawn group-frame" data-group={group} role="img" aria-label={description}>
          {!painted && <Shapes shapes={shapes} />}
        </svg>
      ))}
    </ViewportPortal>
  )
}
