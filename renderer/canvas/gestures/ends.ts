import type { End } from '../../../shared/commands/reattach.ts'
import type { SceneEdge } from '../../../shared/diagram/scene.ts'
import type { Point, RelationId } from '../../../shared/document/argumentMap.ts'

export interface EndPlace {
  readonly end: End
  readonly at: Point
}

/** Where the ends of a relation are drawn, its premises first. */
export function endsOf({ relations, routes, from, to }: SceneEdge, relation: RelationId): readonly EndPlace[] {
  const starts = routes.slice(0, from.length).flatMap(({ points }) => points[0] ?? [])
  const last = routes.at(-1)?.points.at(-1)
  if (last === undefined) return []
  const [first = ''] = from
  const start = starts[0]
  // A two-headed edge stands for two relations, of which the other runs the other way.
  if (relations[0] !== relation)
    return start === undefined
      ? []
      : [
          { end: { of: 'premise', claim: to }, at: last },
          { end: { of: 'target' }, at: start },
        ]
  const premises = starts.map((at, index): EndPlace => ({ end: { of: 'premise', claim: from[index] ?? first }, at }))
  return [...premises, { end: { of: 'target' }, at: last }]
}
